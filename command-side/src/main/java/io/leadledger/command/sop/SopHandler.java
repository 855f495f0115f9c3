package io.leadledger.command.sop;

import io.leadledger.api.EntityKind;
import io.leadledger.api.sop.SopCommand;
import io.leadledger.api.sop.SopEvent;
import io.leadledger.api.sop.SopState;
import io.leadledger.command.workspace.Workspace;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SopHandler {

    private final Workspace workspace;

    SopHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @CommandHandler
    SopCommand.Outcome handle(SopCommand.Configure command) {
        return change(command, before -> SopRules.configure(before, command));
    }

    @CommandHandler
    SopCommand.Outcome handle(SopCommand.ChangeStage command) {
        return change(command, before -> SopRules.change(before, command));
    }

    @CommandHandler
    SopCommand.Outcome handle(SopCommand.RemoveStage command) {
        return change(command, before -> SopRules.remove(before, command));
    }

    private SopCommand.Outcome change(SopCommand command, Function<@Nullable SopState, List<SopEvent>> rule) {
        Workspace.Changed<SopState> changed = workspace.change(
                command.companyId(), EntityKind.SOP, SopState.idOf(command.companyId()), SopState.class, null, rule::apply);
        int before = changed.before() == null ? 0 : changed.before().stages().size();
        return new SopCommand.Outcome(changed.after(), changed.after().stages().size() > before, changed.position());
    }
}
