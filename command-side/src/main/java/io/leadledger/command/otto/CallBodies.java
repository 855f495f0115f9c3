package io.leadledger.command.otto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.Hashes;
import io.leadledger.api.ProcessingStatus;
import io.leadledger.api.command.ReportCall;
import io.leadledger.api.state.CallStatus;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.otto.CallMetadata;
import io.leadledger.web.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of the Otto document into what is reported of a call. */
final class CallBodies {

    private CallBodies() {}

    /**
     * A record of a call with a recording or a duration is of a call that has ended.
     *
     * @param country ISO 3166 code for phone numbers without a country code; null when the company has none
     * @throws ItemRejected naming the field that cannot be taken
     */
    static ReportCall created(Caller caller, byte[] body, Instant now, @Nullable String country) {
        ObjectNode posted = ItemJson.read(body);
        ItemFields fields = new ItemFields(posted, "");
        requireOwn(caller, fields);
        String callId = fields.requiredId("call_id");
        String audio = fields.text("audio_url");
        String callerPhone = fields.text("caller_phone");
        String repPhone = fields.text("rep_phone");
        BigDecimal duration = fields.amount("duration");
        Map<String, JsonNode> extra = CallMetadata.facts(object(fields, "metadata"));
        fields.rest().forEach((name, value) -> {
            if (!value.isNull()) {
                extra.put(name, value);
            }
        });
        CallFacts facts = new CallFacts(null, null, null, null, duration, null, null, callerPhone, repPhone, null, audio, extra);
        CallEvent fact = audio != null || (duration != null && duration.signum() > 0)
                ? new CallEvent.Completed(callId, null, facts, now)
                : new CallEvent.Updated(callId, null, facts, now);
        Handle handle = Handles.phone(callerPhone, country);
        return new ReportCall(
                caller.companyId(), callId, handle == null ? List.of() : List.of(handle), List.of(fact),
                Hashes.uuid(caller.companyId().toString(), "otto-call", callId, CanonicalJson.of(posted)), false);
    }

    /** Besides the documented words for the work on the recording, the status may be a word for the life of the call. */
    static ReportCall updated(Caller caller, String callId, byte[] body, Instant now) {
        ItemFields fields = new ItemFields(ItemJson.read(body), "");
        requireOwn(caller, fields);
        String status = fields.text("status");
        ProcessingStatus processing = ProcessingStatus.ofWord(status);
        if (status != null && processing == null && CallStatus.ofWord(status) == null) {
            throw ItemRejected.invalid("status", "must be pending, processing, completed or failed");
        }
        Map<String, JsonNode> extra = CallMetadata.facts(object(fields, "metadata"));
        List<CallEvent> facts = new ArrayList<>();
        String life = processing == null ? status : null;
        if (!extra.isEmpty() || life != null) {
            CallFacts said = new CallFacts(null, life, null, null, null, null, null, null, null, null, null, extra);
            facts.add(new CallEvent.Updated(callId, null, said, now));
        }
        if (processing != null) {
            facts.add(new CallEvent.ProcessingReported(callId, null, null, processing, now));
        }
        if (facts.isEmpty()) {
            throw ItemRejected.missing("status");
        }
        return new ReportCall(caller.companyId(), callId, List.of(), facts, null, true);
    }

    private static void requireOwn(Caller caller, ItemFields fields) {
        String company = fields.text("company_id");
        if (company != null) {
            caller.requireCompany(company);
        }
    }

    private static @Nullable ObjectNode object(ItemFields fields, String name) {
        JsonNode value = fields.any(name);
        if (value == null || value instanceof ObjectNode) {
            return (ObjectNode) value;
        }
        throw ItemRejected.invalid(name, "must be an object");
    }
}
