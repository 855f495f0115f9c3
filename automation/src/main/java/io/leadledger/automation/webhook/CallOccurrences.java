package io.leadledger.automation.webhook;

import io.leadledger.api.CallEvent;
import io.leadledger.api.contact.ContactId;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A call that is first heard of when it is over has ended and is not said to start. Every end but completion is told as
 * {@code call.failed}; its {@code status} says which. NexusCRM's data has the names of both documents, the
 * call center's only its own.
 */
final class CallOccurrences {

    private CallOccurrences() {}

    static List<Occurrence> of(UUID companyId, CallState before, CallState after, CallEvent event) {
        List<Occurrence> occurrences = new ArrayList<>();
        CallStatus old = before.life() == null ? null : before.life().status();
        CallStatus now = after.life() == null ? null : after.life().status();
        EventType step = old == now ? null : step(old, now);
        if (step != null) {
            occurrences.add(about(step, after, event));
            occurrences.add(inCallCenter(step, companyId, after, event));
        }
        if (after.transcript() != null && !Objects.equals(before.transcript(), after.transcript())) {
            occurrences.add(about(EventType.CALL_TRANSCRIBED, after, event).with("language", after.transcript().language()));
        }
        return occurrences;
    }

    private static @Nullable EventType step(@Nullable CallStatus old, @Nullable CallStatus now) {
        return switch (now) {
            case null -> null;
            case SCHEDULED -> null;
            case INITIATING, RINGING, IN_PROGRESS -> old == null || old == CallStatus.SCHEDULED ? EventType.CALL_STARTED : null;
            case CANCELLED, FAILED, MISSED, NO_ANSWER -> EventType.CALL_FAILED;
            case COMPLETED -> EventType.CALL_COMPLETED;
        };
    }

    private static Occurrence about(EventType type, CallState call, CallEvent event) {
        return Occurrence.of(type, event.occurredAt())
                .with("callId", event.callId())
                .with("contactId", call.leadId())
                .with("campaignId", call.facts().text("campaign_id"))
                .with("duration", call.durationSeconds())
                .with("outcome", call.facts().text("outcome"))
                .with("recording", call.facts().text("recording_url"))
                .with("call_id", event.callId())
                .with("lead_id", call.leadId())
                .with("direction", call.facts().text("direction"))
                .with("status", call.life() == null ? null : call.life().status().wireName())
                .with("duration_seconds", call.durationSeconds())
                .with("started_at", text(call.startedAt()))
                .with("ended_at", text(call.endedAt()));
    }

    private static Occurrence inCallCenter(EventType type, UUID companyId, CallState call, CallEvent event) {
        return Occurrence.inCallCenter(type)
                .with("callId", event.callId())
                .with("contactId", call.leadId() == null ? null : ContactId.of(companyId, call.leadId()))
                .with("campaignId", call.facts().text("campaign_id"))
                .with("duration", call.durationSeconds())
                .with("outcome", call.facts().text("outcome"))
                .withRecording(call.facts().text("recording_url") == null ? null : recording(event.callId()));
    }

    /** Ours, because the address where the recording came from may be nobody else's to see. */
    private static String recording(String callId) {
        return "/recordings/" + UriUtils.encodePathSegment(callId, StandardCharsets.UTF_8) + ".mp3";
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
