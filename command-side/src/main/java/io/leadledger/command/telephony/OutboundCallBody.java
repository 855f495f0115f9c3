package io.leadledger.command.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.IngestChunk.IdempotencyKey;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.command.crm.CrmBody;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the body of "Initiate Outbound Call". Fields that the document does not name become facts of the call. */
final class OutboundCallBody {

    private static final String AGENT = "agent_config";
    private static final String CONTEXT = "context";

    private OutboundCallBody() {}

    /** @throws LedgerException naming the field that cannot be taken */
    static CrmCommand read(CrmBody body, UUID companyId, String callId, Instant now, @Nullable IdempotencyKey key) {
        body.refuse("call_id", "status", "created_at");
        String leadId = body.id("lead_id");
        if (leadId == null) {
            throw LedgerException.missing("lead_id");
        }
        String phone = phone(body, "phone_number");
        String callerId = phone(body, "caller_id");
        body.keepObject(AGENT);
        body.keepObject(CONTEXT);
        for (String name : new String[] {"deal_id", "agent_id", "user_id"}) {
            body.keepText(name);
        }
        Map<String, JsonNode> facts = new HashMap<>(body.attributes());
        JsonNode agent = object(facts.get(AGENT));
        JsonNode context = object(facts.get(CONTEXT));
        check(agent, context);
        facts.values().removeIf(JsonNode::isNull);
        return new CrmCommand.PlaceCall(companyId, callId, leadId, new CallOrder(phone, callerId, agent, context), facts, now, key);
    }

    private static @Nullable String phone(CrmBody body, String field) {
        String phone = body.text(field);
        if (phone != null && PhoneNumbers.normalise(phone, null) == null) {
            throw LedgerException.invalid(field, "must be a phone number of 4 to 15 digits");
        }
        return phone;
    }

    private static JsonNode object(@Nullable JsonNode posted) {
        return posted == null || posted.isNull() ? JsonNodeFactory.instance.objectNode() : posted;
    }

    private static void check(JsonNode agent, JsonNode context) {
        for (String text : new String[] {"voice", "language", "script_id"}) {
            require(isAbsent(agent.get(text)) || agent.get(text).isTextual(), AGENT + "." + text, "must be text");
        }
        JsonNode recording = agent.get("recording_enabled");
        require(isAbsent(recording) || recording.isBoolean(), AGENT + ".recording_enabled", "must be true or false");
        JsonNode purpose = context.get("purpose");
        require(isAbsent(purpose) || purpose.isTextual(), CONTEXT + ".purpose", "must be text");
        JsonNode points = context.get("talking_points");
        require(isAbsent(points) || isTexts(points), CONTEXT + ".talking_points", "must be a list of texts");
        JsonNode lead = context.get("lead_info");
        require(isAbsent(lead) || lead.isObject(), CONTEXT + ".lead_info", "must be an object");
    }

    private static boolean isAbsent(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    private static boolean isTexts(JsonNode list) {
        boolean texts = list.isArray();
        for (JsonNode each : list) {
            texts &= each.isTextual();
        }
        return texts;
    }

    private static void require(boolean fine, String field, String message) {
        if (!fine) {
            throw LedgerException.invalid(field, message);
        }
    }
}
