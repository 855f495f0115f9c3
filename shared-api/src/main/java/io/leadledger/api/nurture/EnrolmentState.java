package io.leadledger.api.nurture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param stage of the lead when it was enrolled
 * @param steps as they were when the lead was enrolled
 * @param taken steps that were taken, in order
 * @param nextDueAt null when it is over
 * @param stopReason null unless it was stopped
 * @param endedAt null while it is active
 */
public record EnrolmentState(
        String enrolmentId,
        String sequenceId,
        int sequenceVersion,
        String leadId,
        @Nullable String callId,
        @Nullable String repId,
        String stage,
        List<SequenceStep> steps,
        StopOn stopOn,
        EnrolmentStatus status,
        List<Taken> taken,
        @Nullable Instant nextDueAt,
        @Nullable StopReason stopReason,
        Instant enrolledAt,
        @Nullable Instant endedAt,
        Lifespan lifespan)
        implements EntityState<EnrolmentEvent> {

    /** @param step from 1 */
    public record Taken(int step, String draftId, Instant at) {}

    static EnrolmentState begunBy(EnrolmentEvent event) {
        if (event instanceof EnrolmentEvent.Enrolled e) {
            return new EnrolmentState(
                    e.enrolmentId(), e.sequenceId(), e.sequenceVersion(), e.leadId(), e.callId(), e.repId(), e.stage(), e.steps(), e.stopOn(),
                    EnrolmentStatus.ACTIVE, List.of(), e.dueAt(), null, e.occurredAt(), null, Lifespan.NONE.touchedAt(e.occurredAt()));
        }
        throw new IllegalStateException("a way through a sequence begins with the enrolment");
    }

    @JsonIgnore
    public boolean isActive() {
        return status == EnrolmentStatus.ACTIVE;
    }

    /** From 1; empty when it is over. */
    @JsonIgnore
    public Optional<Integer> nextStep() {
        return isActive() ? Optional.of(taken.size() + 1) : Optional.empty();
    }

    /** @param number from 1 */
    public SequenceStep step(int number) {
        return steps.get(number - 1);
    }

    @Override
    public EnrolmentState evolve(EnrolmentEvent event) {
        return switch (event) {
            case EnrolmentEvent.Enrolled _ -> this;
            case EnrolmentEvent.StepTaken e -> with(
                    status, Stream.concat(taken.stream(), Stream.of(new Taken(e.step(), e.draftId(), e.occurredAt()))).toList(),
                    e.nextDueAt(), null, null, e.occurredAt());
            case EnrolmentEvent.Completed e -> with(EnrolmentStatus.COMPLETED, taken, null, null, e.occurredAt(), e.occurredAt());
            case EnrolmentEvent.Stopped e -> with(EnrolmentStatus.STOPPED, taken, null, e.reason(), e.occurredAt(), e.occurredAt());
        };
    }

    private EnrolmentState with(
            EnrolmentStatus newStatus, List<Taken> newTaken, @Nullable Instant due, @Nullable StopReason reason, @Nullable Instant ended,
            Instant at) {
        return new EnrolmentState(
                enrolmentId, sequenceId, sequenceVersion, leadId, callId, repId, stage, steps, stopOn, newStatus, newTaken, due, reason,
                enrolledAt, ended, lifespan.touchedAt(at));
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
