package io.leadledger.command.draft;

import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftEvent;
import io.leadledger.api.draft.DraftState;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from a command, given the draft as it is. */
final class DraftRules {

    private DraftRules() {}

    static List<DraftEvent> create(@Nullable DraftState before, DraftCommand.Create command) {
        return before != null
                ? List.of()
                : List.of(new DraftEvent.Generated(
                        command.draftId(), command.origin(), command.subject(), command.channel(), command.content(), command.status(),
                        command.making(), command.at()));
    }

    /** What was sent or cancelled does not change any more; between draft and ready it may go to and fro. */
    static List<DraftEvent> change(@Nullable DraftState before, DraftCommand.Change command) {
        if (before == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        String content = Objects.requireNonNullElse(command.content(), before.content());
        DraftStatus status = Objects.requireNonNullElse(command.status(), before.status());
        List<DraftEvent> events = new ArrayList<>();
        if (!content.equals(before.content())) {
            events.add(new DraftEvent.Edited(before.draftId(), content, command.at()));
        }
        if (status != before.status()) {
            events.add(new DraftEvent.StatusChanged(before.draftId(), before.subject().repId(), status, command.at()));
        }
        if (!events.isEmpty() && before.status().isFinal()) {
            throw new LedgerException(ErrorCode.CONFLICT, "The draft is " + before.status().wireName() + " and cannot be changed");
        }
        return events;
    }
}
