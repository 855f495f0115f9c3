package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message of Vapi's. What it says of the call is put into the call that it carries, so that both ways in are read alike. */
record VapiWebhook(String type, ObjectNode call, @Nullable Instant sentAt) {

    private static final String[] FACTS = {
        "status", "endedReason", "artifact", "analysis", "startedAt", "endedAt", "transcript", "messages", "recordingUrl",
    };
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    /** @throws LedgerException naming the field that is missing or cannot be taken */
    static VapiWebhook read(JsonNode body) {
        JsonNode message = body.path("message");
        if (!message.isObject()) {
            throw message.isMissingNode() ? LedgerException.missing("message") : LedgerException.invalid("message", "must be an object");
        }
        String type = message.path("type").asText("");
        if (type.isEmpty()) {
            throw LedgerException.missing("message.type");
        }
        ObjectNode call = message.path("call") instanceof ObjectNode carried ? carried.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (String fact : FACTS) {
            JsonNode said = message.get(fact);
            if (said != null && !said.isNull()) {
                call.set(fact, said);
            }
        }
        Instant sentAt = VapiCall.time(message.path("timestamp"));
        if (type.equals("end-of-call-report")) {
            call.put("status", "ended");
        } else if (sentAt != null && !call.hasNonNull("updatedAt")) {
            call.set("updatedAt", TextNode.valueOf(sentAt.toString()));
        }
        return new VapiWebhook(type, call, sentAt);
    }

    /** Whether it tells how far the call is; the many other messages are for those who steer the call. */
    boolean isAboutTheCall() {
        return type.equals("status-update") || type.equals("end-of-call-report");
    }

    String callId() {
        String id = call.path("id").asText("");
        if (id.isEmpty()) {
            throw LedgerException.missing("message.call.id");
        }
        return id;
    }

    /** Null when nothing is to be recorded yet: the end is told by the report, with its time and all that belongs to it. */
    @Nullable CallProgress progress(Instant now) {
        if (!isAboutTheCall() || (type.equals("status-update") && call.path("status").asText().equals("ended"))) {
            return null;
        }
        if (type.equals("end-of-call-report") && !call.hasNonNull("endedAt")) {
            call.set("endedAt", TextNode.valueOf((sentAt == null ? now : sentAt).toString()));
        }
        CallProgress progress = new VapiCall(call).progress(now);
        requireKnown("message.timestamp", progress.at(), now);
        requireKnown("message.startedAt", progress.answeredAt(), now);
        requireKnown("message.endedAt", progress.endedAt(), now);
        return progress.status() == CallStatus.INITIATING ? null : progress;
    }

    private static void requireKnown(String field, @Nullable Instant time, Instant now) {
        if (time != null && time.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new LedgerException(ErrorCode.TIMESTAMP_IN_FUTURE, field, "is more than ten minutes ahead of our clock");
        }
    }
}
