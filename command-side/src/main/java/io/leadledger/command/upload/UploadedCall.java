package io.leadledger.command.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.state.CallStatus;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An upload after it was read.
 *
 * @param talk null when nothing was said
 * @param at time of the facts: when the call was over, or the latest that is known of it
 */
record UploadedCall(
        String client,
        String campaignId,
        String voiceAgentId,
        String callId,
        CallFacts facts,
        UploadedLead lead,
        @Nullable UploadedTalk talk,
        Instant at) {

    private static final String DETAILS = "callDetails.";
    private static final BigDecimal MILLIS = new BigDecimal(1000);
    private static final BigDecimal LONGEST_MILLIS = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * @param registered what counts where the upload names no campaign or agent
     * @param country ISO 3166 code for phone numbers without a country code; null when the company has none
     * @throws ItemRejected naming the first field that cannot be taken
     */
    static UploadedCall read(ObjectNode posted, UploadClient registered, Instant receivedAt, @Nullable String country) {
        ItemFields fields = new ItemFields(posted, "");
        String client = fields.requiredId("client");
        String campaignId = idOrElse(fields, "campaignId", registered.campaignId());
        String voiceAgentId = idOrElse(fields, "voiceAgentId", registered.voiceAgentId());
        ObjectNode postedDetails = object(fields, "callDetails");
        if (postedDetails == null) {
            throw ItemRejected.missing("callDetails");
        }
        ItemFields details = new ItemFields(postedDetails, DETAILS);
        String callId = details.requiredId("callId");
        String status = details.text("status");
        String direction = details.text("direction");
        Instant started = Clocks.past(details, DETAILS, "startTime", receivedAt);
        Instant ended = Clocks.past(details, DETAILS, "endTime", receivedAt);
        BigDecimal duration = details.amount("duration");
        String outcome = details.text("outcome");
        String recordingUrl = details.text("recordingUrl");
        String callerNumber = details.text("callerNumber");
        details.amount("recordingDuration");
        details.amount("recordingSize");
        String callerPhone = callerNumber != null ? callerNumber : callerPhone(object(fields, "caller"));
        ObjectNode postedTalk = object(fields, "transcription");
        UploadedTalk talk = postedTalk == null ? null : UploadedTalk.read(postedTalk, started);
        UploadedLead lead = UploadedLead.read(object(fields, "lead"), callerPhone, receivedAt, country);
        Map<String, JsonNode> extra = extra(postedDetails, details, client, voiceAgentId);
        CallFacts facts = new CallFacts(
                direction, status, started, ended, duration == null && talk != null ? talk.duration() : duration, outcome, null,
                callerPhone, null, campaignId, recordingUrl, extra);
        Instant at = Clocks.first(ended, plus(started, duration), started, talk == null ? null : talk.endedAt(), lead.at());
        return new UploadedCall(
                client, campaignId, voiceAgentId, callId, facts, lead, talk == null || talk.isEmpty() ? null : talk,
                at == null || at.isAfter(receivedAt) ? receivedAt : at);
    }

    /** The event that says how the call went. An upload comes after the call, so one without a status is of a call that was held. */
    CallEvent outcome(@Nullable String leadId) {
        CallStatus status = CallStatus.ofWord(facts.status());
        if (status == null && facts.status() == null && (facts.endedAt() != null || facts.duration() != null)) {
            status = CallStatus.COMPLETED;
        }
        return switch (status) {
            case COMPLETED -> new CallEvent.Completed(callId, leadId, facts, at);
            case FAILED -> new CallEvent.Failed(callId, leadId, facts, at);
            case MISSED -> new CallEvent.Missed(callId, leadId, facts, at);
            case IN_PROGRESS -> new CallEvent.Started(callId, leadId, facts, at);
            case null, default -> new CallEvent.Updated(callId, leadId, facts, at);
        };
    }

    private static Map<String, JsonNode> extra(
            ObjectNode posted, ItemFields details, String client, String voiceAgentId) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        details.rest().forEach((name, value) -> {
            if (!value.isNull()) {
                extra.put(name, value);
            }
        });
        keep(extra, "recording_duration", posted.get("recordingDuration"));
        keep(extra, "recording_size", posted.get("recordingSize"));
        extra.put("upload_client", TextNode.valueOf(client));
        keep(extra, "voice_agent_id", TextNode.valueOf(voiceAgentId));
        return extra;
    }

    private static void keep(Map<String, JsonNode> extra, String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            extra.put(name, value);
        }
    }

    private static String idOrElse(ItemFields fields, String name, @Nullable String registered) {
        String posted = fields.id(name);
        if (posted == null && registered == null) {
            throw ItemRejected.missing(name);
        }
        return posted != null ? posted : Objects.requireNonNull(registered);
    }

    private static @Nullable String callerPhone(@Nullable ObjectNode caller) {
        return caller == null ? null : new ItemFields(caller, "caller.").text("phoneNumber");
    }

    private static @Nullable ObjectNode object(ItemFields fields, String name) {
        JsonNode value = fields.any(name);
        if (value == null || value instanceof ObjectNode) {
            return (ObjectNode) value;
        }
        throw ItemRejected.invalid(name, "must be an object");
    }

    private static @Nullable Instant plus(@Nullable Instant started, @Nullable BigDecimal seconds) {
        if (started == null || seconds == null) {
            return null;
        }
        return started.plus(Duration.ofMillis(seconds.multiply(MILLIS).min(LONGEST_MILLIS).longValue()));
    }
}
