package io.leadledger.command.nurture;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.EnrolmentCommand;
import io.leadledger.api.nurture.EnrolmentEvent;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.SequenceDetails;
import io.leadledger.api.nurture.SequenceState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What follows from a command, given the lead's way through the sequence as it is. */
final class EnrolmentRules {

    private EnrolmentRules() {}

    /**
     * @param leadId the lead that answers for the one that was asked for
     * @param stage of its lifecycle
     * @param zone of the company
     */
    static EnrolmentEvent.Enrolled enrol(EnrolmentCommand.Enrol command, SequenceState sequence, String leadId, String stage, ZoneId zone) {
        SequenceDetails details = sequence.details();
        if (!details.active()) {
            throw new LedgerException(ErrorCode.CONFLICT, "The sequence is not active, so nobody can be enrolled");
        }
        return new EnrolmentEvent.Enrolled(
                command.enrolmentId(), sequence.sequenceId(), sequence.version(), leadId, command.callId(), command.repId(), stage,
                details.steps(), details.stopOn(), details.steps().getFirst().dueAfter(command.at(), zone), command.at());
    }

    /** The delay of the next step counts from now, so that a step which comes late does not draw the next one close. */
    static List<EnrolmentEvent> take(EnrolmentState before, EnrolmentCommand.TakeStep command, ZoneId zone) {
        if (before.nextStep().filter(next -> next == command.step()).isEmpty()) {
            return List.of();
        }
        boolean last = command.step() == before.steps().size();
        Instant next = last ? null : before.step(command.step() + 1).dueAfter(command.at(), zone);
        EnrolmentEvent taken = new EnrolmentEvent.StepTaken(
                before.enrolmentId(), before.leadId(), command.step(), command.draftId(), next, command.at());
        return last
                ? List.of(taken, new EnrolmentEvent.Completed(before.enrolmentId(), before.leadId(), command.at()))
                : List.of(taken);
    }

    static List<EnrolmentEvent> stop(EnrolmentState before, EnrolmentCommand.Stop command) {
        return before.isActive()
                ? List.of(new EnrolmentEvent.Stopped(before.enrolmentId(), before.leadId(), command.reason(), command.at()))
                : List.of();
    }
}
