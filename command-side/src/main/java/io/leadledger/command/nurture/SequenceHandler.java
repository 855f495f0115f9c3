package io.leadledger.command.nurture;

import io.leadledger.api.EntityKind;
import io.leadledger.api.nurture.SequenceCommand;
import io.leadledger.api.nurture.SequenceEvent;
import io.leadledger.api.nurture.SequenceState;
import io.leadledger.command.workspace.Workspace;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SequenceHandler {

    private final Workspace workspace;

    SequenceHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @CommandHandler
    SequenceCommand.Outcome handle(SequenceCommand.Create command) {
        return change(command.companyId(), command.sequenceId(), before -> SequenceRules.create(before, command));
    }

    @CommandHandler
    SequenceCommand.Outcome handle(SequenceCommand.Change command) {
        return change(command.companyId(), command.sequenceId(), before -> SequenceRules.change(before, command));
    }

    @CommandHandler
    SequenceCommand.Outcome handle(SequenceCommand.Delete command) {
        return change(command.companyId(), command.sequenceId(), before -> SequenceRules.delete(before, command));
    }

    private SequenceCommand.Outcome change(
            UUID companyId, String sequenceId, Function<@Nullable SequenceState, List<SequenceEvent>> rule) {
        Workspace.Changed<SequenceState> changed =
                workspace.change(companyId, EntityKind.SEQUENCE, sequenceId, SequenceState.class, null, rule::apply);
        return new SequenceCommand.Outcome(changed.after(), changed.position());
    }
}
