package io.leadledger.command.nurture;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.SequenceCommand;
import io.leadledger.api.nurture.SequenceDetails;
import io.leadledger.api.nurture.SequenceEvent;
import io.leadledger.api.nurture.SequenceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a command, given the sequence as it is. */
final class SequenceRules {

    private SequenceRules() {}

    static List<SequenceEvent> create(@Nullable SequenceState before, SequenceCommand.Create command) {
        return before != null
                ? List.of()
                : List.of(new SequenceEvent.Created(command.sequenceId(), command.details(), command.at()));
    }

    /** Saying again what it is makes no version. */
    static List<SequenceEvent> change(@Nullable SequenceState before, SequenceCommand.Change command) {
        SequenceState known = existing(before);
        SequenceDetails details = command.patch().applyTo(known.details());
        return details.equals(known.details())
                ? List.of()
                : List.of(new SequenceEvent.Revised(known.sequenceId(), known.version() + 1, details, command.at()));
    }

    static List<SequenceEvent> delete(@Nullable SequenceState before, SequenceCommand.Delete command) {
        return List.of(new SequenceEvent.Deleted(existing(before).sequenceId(), command.at()));
    }

    /** @throws LedgerException not_found, also for one that was deleted */
    static SequenceState existing(@Nullable SequenceState sequence) {
        if (sequence == null || sequence.isDeleted()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "No such nurture sequence");
        }
        return sequence;
    }
}
