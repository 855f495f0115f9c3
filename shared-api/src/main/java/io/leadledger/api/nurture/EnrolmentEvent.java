package io.leadledger.api.nurture;

import io.leadledger.api.EntityKind;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on one lead's way through a sequence. */
public sealed interface EnrolmentEvent extends NurtureEvent {

    String enrolmentId();

    @Override
    default String id() {
        return enrolmentId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.ENROLMENT;
    }

    @Override
    default EnrolmentState after(@Nullable EntityState<?> before) {
        return before instanceof EnrolmentState enrolment ? enrolment.evolve(this) : EnrolmentState.begunBy(this);
    }

    /**
     * Holds the steps as they were then, so that changes of the sequence leave the lead's way alone.
     *
     * @param callId whose facts the drafts say; null for the lead's newest call at the time of each
     * @param repId who is to send them; null for the rep of the call, or the lead's owner
     * @param stage of the lead's lifecycle
     * @param dueAt when the first step is
     */
    record Enrolled(
            String enrolmentId,
            String sequenceId,
            int sequenceVersion,
            String leadId,
            @Nullable String callId,
            @Nullable String repId,
            String stage,
            List<SequenceStep> steps,
            StopOn stopOn,
            Instant dueAt,
            Instant occurredAt)
            implements EnrolmentEvent {}

    /**
     * @param step from 1
     * @param nextDueAt null after the last one
     */
    record StepTaken(
            String enrolmentId, String leadId, int step, String draftId, @Nullable Instant nextDueAt, Instant occurredAt)
            implements EnrolmentEvent {}

    record Completed(String enrolmentId, String leadId, Instant occurredAt) implements EnrolmentEvent {}

    record Stopped(String enrolmentId, String leadId, StopReason reason, Instant occurredAt) implements EnrolmentEvent {}
}
