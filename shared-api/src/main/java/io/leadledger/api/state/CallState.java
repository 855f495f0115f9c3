package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.Timestamps;
import io.leadledger.api.analysis.Findings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one call add up to.
 *
 * @param facts what sources said, by the names of the ingestion API
 * @param life null while nothing told how far the call is
 * @param beganAt earliest time at which the call was said to have started or, without that, was heard of
 * @param analyses findings of other analysers, by their names
 * @param processing what was reported of the work on the recording, by stage, and as {@link #WHOLE_WORK}
 */
public record CallState(
        @Nullable String callId,
        Attributes facts,
        @Nullable CallLife life,
        @Nullable Instant beganAt,
        @Nullable Transcript transcript,
        Attributes analyses,
        Attributes processing,
        Lifespan lifespan)
        implements EntityState<CallEvent> {

    /** A snapshot that was written before there was any processing holds none. */
    public CallState {
        processing = Objects.requireNonNullElse(processing, Attributes.NONE);
    }

    public static final CallState NEW = new CallState(
            null, Attributes.NONE, null, null, null, Attributes.NONE, Attributes.NONE, Lifespan.NONE);

    /** Under which {@link #processing} holds what was said of the work as a whole. */
    public static final String WHOLE_WORK = "whole";

    private static final BigDecimal MILLIS = new BigDecimal(1000);

    @JsonIgnore
    public boolean exists() {
        return callId != null;
    }

    @Override
    public CallState evolve(CallEvent event) {
        CallState next = new CallState(
                event.callId(), linked(event), life, beganAt, transcript, analyses, processing,
                isOurOwn(event) ? lifespan : lifespan.touchedAt(event.occurredAt()));
        return switch (event) {
            case CallEvent.Updated e -> next.said(e.facts(), null, e.occurredAt());
            case CallEvent.Requested e -> next.said(e.facts(), CallStatus.INITIATING, e.occurredAt());
            case CallEvent.Started e -> next.said(e.facts(), CallStatus.IN_PROGRESS, e.occurredAt());
            case CallEvent.Completed e -> next.said(e.facts(), CallStatus.COMPLETED, e.occurredAt());
            case CallEvent.Failed e -> next.said(e.facts(), CallStatus.FAILED, e.occurredAt());
            case CallEvent.Missed e -> next.said(e.facts(), CallStatus.MISSED, e.occurredAt());
            case CallEvent.Transcribed e -> next.with(Transcript.of(e).or(transcript));
            case CallEvent.Analyzed e ->
                    next.worked(analyses.record(e.analyser(), e.analysis(), e.occurredAt()), processing);
            case CallEvent.ProcessingReported e -> {
                String what = e.stage() == null ? WHOLE_WORK : e.stage().wireName();
                yield next.worked(analyses, processing.record(what, TextNode.valueOf(e.status().wireName()), e.occurredAt()));
            }
            case CallEvent.ActivityRecorded _, CallEvent.Uploaded _ -> next;
            case CallEvent.Deleted e -> new CallState(
                    e.callId(), facts, life, beganAt, transcript, analyses, processing, lifespan.deletedAt(e.occurredAt()));
        };
    }

    /** What we find in a call is no fact about it: when it was last heard of does not depend on when we looked. */
    private static boolean isOurOwn(CallEvent event) {
        return event instanceof CallEvent.Analyzed analysed && analysed.analyser().equals(Findings.OURS);
    }

    /** The same call with another transcript, or without: transcripts are long and often kept elsewhere. */
    public CallState with(@Nullable Transcript other) {
        return new CallState(callId, facts, life, beganAt, other, analyses, processing, lifespan);
    }

    private CallState worked(Attributes newAnalyses, Attributes newProcessing) {
        return new CallState(callId, facts, life, beganAt, transcript, newAnalyses, newProcessing, lifespan);
    }

    private Attributes linked(CallEvent event) {
        String lead = event.leadId();
        return lead == null ? facts : facts.record("lead_id", TextNode.valueOf(lead), event.occurredAt());
    }

    private CallState said(CallFacts said, @Nullable CallStatus implied, Instant at) {
        CallStatus status = CallStatus.ofWord(said.status());
        CallStatus reached = status == null || (implied != null && implied.isFinal() && !status.isFinal()) ? implied : status;
        CallLife newLife = reached == null ? life : new CallLife(reached, at).or(life);
        Instant began = said.startedAt() != null ? said.startedAt() : implied == CallStatus.IN_PROGRESS ? at : null;
        return new CallState(
                callId, facts.record(values(said), at), newLife, Lifespan.earliest(beganAt, began), transcript, analyses, processing,
                lifespan);
    }

    private static Map<String, JsonNode> values(CallFacts said) {
        Map<String, JsonNode> values = new LinkedHashMap<>(said.extra());
        put(values, "direction", said.direction());
        put(values, "status", said.status());
        put(values, "started_at", said.startedAt());
        put(values, "ended_at", said.endedAt());
        put(values, "outcome", said.outcome());
        put(values, "rep_id", said.repId());
        put(values, "caller_phone", said.callerPhone());
        put(values, "rep_phone", said.repPhone());
        put(values, "campaign_id", said.campaignId());
        put(values, "recording_url", said.recordingUrl());
        if (said.duration() != null) {
            values.put("duration", DecimalNode.valueOf(said.duration()));
        }
        return values;
    }

    private static void put(Map<String, JsonNode> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, TextNode.valueOf(value.toString()));
        }
    }

    /** When the call started; where nothing said so, when it was first heard of. Null before the first event. */
    @JsonIgnore
    public @Nullable Instant startedAt() {
        return beganAt != null ? beganAt : lifespan.createdAt();
    }

    @JsonIgnore
    public @Nullable Instant endedAt() {
        Instant said = saidEnd();
        if (said != null) {
            return said;
        }
        return life != null && life.status().isFinal() ? life.at() : null;
    }

    /** Some families keep what they do not know word by word, and there an end may be "soon": kept as it was said, it is no time. */
    private @Nullable Instant saidEnd() {
        String said = facts.text("ended_at");
        try {
            return said == null ? null : Timestamps.parse(said);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** Seconds, as said or else from start to end; null while neither is known. */
    @JsonIgnore
    public @Nullable BigDecimal durationSeconds() {
        BigDecimal said = facts.number("duration");
        Instant ended = saidEnd();
        if (said != null || ended == null || beganAt == null) {
            return said;
        }
        long millis = Duration.between(beganAt, ended).toMillis();
        return millis < 0 ? null : BigDecimal.valueOf(millis).divide(MILLIS, 3, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    @JsonIgnore
    public @Nullable String leadId() {
        return facts.text("lead_id");
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        Fields fields = Fields.of(facts)
                .with("call_id", (Object) callId)
                .with("status", life == null ? (Object) facts.text("status") : life.status().wireName())
                .with("started_at", (Object) startedAt())
                .with("ended_at", (Object) endedAt());
        BigDecimal duration = durationSeconds();
        if (duration != null) {
            fields.with("duration", (JsonNode) DecimalNode.valueOf(duration));
        }
        if (transcript != null) {
            fields.with("transcript", (Object) transcript.wholeText()).with("language", (Object) transcript.language());
        }
        processing.entries().forEach((stage, stamped) -> fields.with("processing." + stage, stamped.value()));
        analyses.entries().forEach((analyser, stamped) -> fields.with("analysis." + analyser, stamped.value()));
        return fields.with(lifespan).done();
    }
}
