package io.leadledger.api.nurture;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of a lead's way through a sequence; each is answered with an {@link Outcome}. */
public sealed interface EnrolmentCommand {

    /** Kind of the job that takes a step when it is due; its payload names the {@code enrolment_id} and the {@code step}. */
    String STEP_JOB = "nurture-step";

    /**
     * A lead that is in the sequence already stays where it is.
     *
     * @param enrolmentId for when it is not
     * @param callId whose facts the drafts are to say; null for the lead's newest call at the time of each
     * @param repId who is to send them; null for the rep of the call, or the lead's owner
     */
    record Enrol(
            @RoutingKey UUID companyId, String enrolmentId, String sequenceId, String leadId, @Nullable String callId,
            @Nullable String repId, Instant at)
            implements EnrolmentCommand {}

    /**
     * The draft of a step was made. Nothing happens when that step is not the next one, or the lead has left the sequence.
     *
     * @param step from 1
     */
    record TakeStep(@RoutingKey UUID companyId, String enrolmentId, int step, String draftId, Instant at) implements EnrolmentCommand {}

    /** Nothing happens when it is over. */
    record Stop(@RoutingKey UUID companyId, String enrolmentId, StopReason reason, Instant at) implements EnrolmentCommand {}

    /**
     * @param begun whether the lead was not in the sequence before
     * @param position of the last event, 0 when nothing had to change
     */
    record Outcome(EnrolmentState enrolment, boolean begun, LogPosition position) {}
}
