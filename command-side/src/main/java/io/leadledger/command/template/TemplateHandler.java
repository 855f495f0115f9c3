package io.leadledger.command.template;

import io.leadledger.api.EntityKind;
import io.leadledger.api.template.TemplateCommand;
import io.leadledger.api.template.TemplateState;
import io.leadledger.command.workspace.Workspace;
import io.leadledger.command.workspace.Workspace.Changed;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class TemplateHandler {

    private final Workspace workspace;

    TemplateHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @CommandHandler
    TemplateCommand.Outcome handle(TemplateCommand.Create command) {
        return change(command);
    }

    @CommandHandler
    TemplateCommand.Outcome handle(TemplateCommand.Revise command) {
        return change(command);
    }

    @CommandHandler
    TemplateCommand.Outcome handle(TemplateCommand.Delete command) {
        return change(command);
    }

    private TemplateCommand.Outcome change(TemplateCommand command) {
        Changed<TemplateState> changed = workspace.change(
                command.companyId(), EntityKind.TEMPLATE, command.templateId(), TemplateState.class, null,
                before -> TemplateRules.decide(before, command));
        return new TemplateCommand.Outcome(changed.after(), changed.position());
    }
}
