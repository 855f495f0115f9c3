package io.leadledger.command.draft;

import io.leadledger.api.EntityKind;
import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftState;
import io.leadledger.command.workspace.KnownCalls;
import io.leadledger.command.workspace.Workspace;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class DraftHandler {

    private final Workspace workspace;
    private final KnownCalls calls;

    DraftHandler(Workspace workspace, KnownCalls calls) {
        this.workspace = workspace;
        this.calls = calls;
    }

    @CommandHandler
    DraftCommand.Outcome handle(DraftCommand.Create command) {
        String callId = command.subject().callId();
        if (callId != null) {
            calls.require(command.companyId(), callId);
        }
        return outcome(workspace.change(
                command.companyId(), EntityKind.DRAFT, command.draftId(), DraftState.class, command.subject().leadId(),
                before -> DraftRules.create(before, command)));
    }

    @CommandHandler
    DraftCommand.Outcome handle(DraftCommand.Change command) {
        return outcome(workspace.change(
                command.companyId(), EntityKind.DRAFT, command.draftId(), DraftState.class, null,
                before -> DraftRules.change(before, command)));
    }

    private static DraftCommand.Outcome outcome(Workspace.Changed<DraftState> changed) {
        return new DraftCommand.Outcome(changed.after(), changed.position());
    }
}
