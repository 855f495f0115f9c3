package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a call, by whichever product held it. Sources repeat themselves, come late and out of order, so an event
 * tells what was said and when; the state is the same for every order of the same events.
 */
public sealed interface CallEvent extends LedgerEvent {

    String callId();

    /** External id of the lead the caller is known as; null when nothing told. */
    @Nullable String leadId();

    /** The same event, about this lead; an event that names one already keeps it. */
    default CallEvent about(String lead) {
        if (leadId() != null) {
            return this;
        }
        return switch (this) {
            case Updated e -> new Updated(e.callId, lead, e.facts, e.occurredAt);
            case Requested e -> new Requested(e.callId, lead, e.facts, e.occurredAt);
            case Started e -> new Started(e.callId, lead, e.facts, e.occurredAt);
            case Completed e -> new Completed(e.callId, lead, e.facts, e.occurredAt);
            case Failed e -> new Failed(e.callId, lead, e.facts, e.occurredAt);
            case Missed e -> new Missed(e.callId, lead, e.facts, e.occurredAt);
            case Transcribed e -> new Transcribed(
                    e.callId, lead, e.language, e.confidence, e.segments, e.transcript, e.extra, e.occurredAt);
            case Analyzed e -> new Analyzed(e.callId, lead, e.analyser, e.analysis, e.occurredAt);
            case Uploaded e -> new Uploaded(
                    e.callId, lead, e.client, e.campaignId, e.voiceAgentId, e.startedAt, e.posted, e.occurredAt);
            case ProcessingReported e -> new ProcessingReported(e.callId, lead, e.stage, e.status, e.occurredAt);
            case ActivityRecorded e -> new ActivityRecorded(e.callId, lead, e.activityType, e.data, e.occurredAt);
            case Deleted e -> new Deleted(e.callId, lead, e.reason, e.occurredAt);
        };
    }

    /** Says something of the call without saying how far it is. */
    record Updated(String callId, @Nullable String leadId, @Personal CallFacts facts, Instant occurredAt) implements CallEvent {}

    /** Somebody asked us to make this call; the number and what the agent is to know are in the facts. Nobody has been called yet. */
    record Requested(String callId, @Nullable String leadId, @Personal CallFacts facts, Instant occurredAt) implements CallEvent {}

    record Started(String callId, @Nullable String leadId, @Personal CallFacts facts, Instant occurredAt) implements CallEvent {}

    record Completed(String callId, @Nullable String leadId, @Personal CallFacts facts, Instant occurredAt) implements CallEvent {}

    record Failed(String callId, @Nullable String leadId, @Personal CallFacts facts, Instant occurredAt) implements CallEvent {}

    record Missed(String callId, @Nullable String leadId, @Personal CallFacts facts, Instant occurredAt) implements CallEvent {}

    /** @param confidence 0 to 1 */
    record Transcribed(
            String callId,
            @Nullable String leadId,
            @Nullable String language,
            @Nullable BigDecimal confidence,
            @Personal List<Segment> segments,
            @Personal @Nullable String transcript,
            @Personal JsonNode extra,
            Instant occurredAt)
            implements CallEvent {}

    /** Findings of another analyser, kept under its name. */
    record Analyzed(String callId, @Nullable String leadId, String analyser, @Personal JsonNode analysis, Instant occurredAt)
            implements CallEvent {}

    /**
     * A voice agent's upload, whole and as posted, so that it can be read back. What it says of the call is in events of its own.
     *
     * @param client the registered client it came from
     */
    record Uploaded(
            String callId,
            @Nullable String leadId,
            String client,
            @Nullable String campaignId,
            @Nullable String voiceAgentId,
            @Nullable Instant startedAt,
            @Personal JsonNode posted,
            Instant occurredAt)
            implements CallEvent {}

    /**
     * How far the work on the recording is.
     *
     * @param stage null when the work as a whole is meant
     */
    record ProcessingReported(
            String callId, @Nullable String leadId, @Nullable ProcessingStage stage, ProcessingStatus status, Instant occurredAt)
            implements CallEvent {}

    /** Anything else that happened on the call, verbatim. */
    record ActivityRecorded(
            String callId, @Nullable String leadId, String activityType, @Personal JsonNode data, Instant occurredAt)
            implements CallEvent {}

    record Deleted(String callId, @Nullable String leadId, @Personal @Nullable String reason, Instant occurredAt) implements CallEvent {}

    /**
     * One stretch of speech.
     *
     * @param start seconds from the start of the call
     * @param end seconds from the start of the call
     * @param confidence 0 to 1
     */
    record Segment(
            @Nullable String speaker,
            @Nullable BigDecimal start,
            @Nullable BigDecimal end,
            String text,
            @Nullable BigDecimal confidence) {}
}
