package io.leadledger.command.callrail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.Hashes;
import io.leadledger.api.Timestamps;
import io.leadledger.api.command.ReportCall;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a webhook says of its call, under the documented names or those of CallRail's own. */
record CallRailReport(CallRailBody body, CallRailEvent event, Instant receivedAt) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
    private static final BigDecimal LONGEST_CALL = BigDecimal.valueOf(7 * 24 * 3600);
    private static final String[] CALL_ID = {"call_id", "resource_id", "call_resource_id", "id", "callid"};
    private static final String[] CALLER = {"caller_phone", "customer_phone_number", "callernum", "caller_number"};
    private static final String[] REP = {"rep_phone", "business_phone_number", "destinationnum", "destination_number"};
    private static final String[] RECORDING = {"audio_url", "recording_url", "recording"};
    private static final String[] START = {"start_time", "datetime", "started_at"};

    /** @throws ItemRejected naming the field that cannot be taken */
    ReportCall forCompany(UUID companyId, @Nullable String country) {
        ItemFields fields = new ItemFields(body.data(), body.path());
        String callId = first(fields, CALL_ID);
        if (callId == null) {
            throw ItemRejected.missing(body.path() + "call_id");
        }
        String caller = first(fields, CALLER);
        String rep = first(fields, REP);
        String recording = first(fields, RECORDING);
        String direction = fields.text("direction");
        BigDecimal duration = fields.amount("duration");
        boolean unanswered = "false".equalsIgnoreCase(fields.peek("answered"));
        boolean voicemail = "true".equalsIgnoreCase(fields.peek("voicemail"));
        Instant started = time(fields, START);
        fields.text("company_id");
        Instant said = body.timestamp() == null || body.timestamp().isNull() ? null : parsed("timestamp", body.timestamp().asText());
        Instant at = when(said, started, duration);
        CallFacts facts = new CallFacts(
                direction, null, started, null, duration, voicemail ? "voicemail" : null, null, caller, rep, null, recording,
                rest(fields, callId));
        Handle handle = Handles.phone(caller, country);
        return new ReportCall(
                companyId, callId, handle == null ? List.of() : List.of(handle), List.of(fact(callId, facts, unanswered, at)),
                Hashes.uuid(companyId.toString(), "callrail", event.wire(), callId, CanonicalJson.of(body.data()), said == null ? "" : said.toString()),
                false);
    }

    private CallEvent fact(String callId, CallFacts facts, boolean unanswered, Instant at) {
        return switch (event) {
            case CALL_STARTED -> new CallEvent.Started(callId, null, facts, at);
            case CALL_COMPLETED -> unanswered
                    ? new CallEvent.Missed(callId, null, facts, at)
                    : new CallEvent.Completed(callId, null, facts, at);
            case RECORDING_READY -> new CallEvent.Updated(callId, null, facts, at);
        };
    }

    /** CallRail's own webhooks carry no time of their own: they tell of the end of the call, or of its start. */
    private Instant when(@Nullable Instant said, @Nullable Instant started, @Nullable BigDecimal duration) {
        Instant at = said != null ? said : started;
        if (said == null && started != null && duration != null && event != CallRailEvent.CALL_STARTED) {
            at = started.plusSeconds(duration.min(LONGEST_CALL).longValue());
        }
        return at == null ? receivedAt : at;
    }

    private static Map<String, JsonNode> rest(ItemFields fields, String callId) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        fields.rest().forEach((name, value) -> {
            if (!value.isNull() && !(value.isTextual() && (value.textValue().isBlank() || value.textValue().equals(callId)))) {
                extra.put(name, value);
            }
        });
        return extra;
    }

    private static @Nullable String first(ItemFields fields, String... names) {
        String found = null;
        for (String name : names) {
            found = found == null && fields.has(name) ? fields.id(name) : found;
        }
        return found;
    }

    private @Nullable Instant time(ItemFields fields, String... names) {
        for (String name : names) {
            String text = fields.has(name) ? fields.text(name) : null;
            if (text != null) {
                return parsed(body.path() + name, text);
            }
        }
        return null;
    }

    private Instant parsed(String field, String text) {
        try {
            Instant time = Timestamps.parse(text.strip().replaceFirst(" ?UTC$", "Z"));
            if (time.isAfter(receivedAt.plus(CLOCK_TOLERANCE))) {
                throw new ItemRejected(
                        ErrorCode.TIMESTAMP_IN_FUTURE, field, "'" + field + "' is more than ten minutes ahead of our clock");
            }
            return time;
        } catch (DateTimeException notATime) {
            throw ItemRejected.invalid(field, "must be an ISO 8601 timestamp");
        }
    }

    /** The company the body names in our own way; CallRail's own ids of companies mean nothing here. */
    static @Nullable UUID companyIn(ObjectNode data) {
        String named = data.path("company_id").asText("").strip();
        try {
            UUID company = UUID.fromString(named);
            return company.toString().equalsIgnoreCase(named) ? company : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
