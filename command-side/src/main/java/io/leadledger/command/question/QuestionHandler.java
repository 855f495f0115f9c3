package io.leadledger.command.question;

import io.leadledger.api.EntityKind;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.question.QuestionCommand;
import io.leadledger.api.question.QuestionState;
import io.leadledger.command.workspace.Workspace;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class QuestionHandler {

    private final Workspace workspace;

    QuestionHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @CommandHandler
    LogPosition handle(QuestionCommand.Ask command) {
        return change(command, command.question().queryId());
    }

    @CommandHandler
    LogPosition handle(QuestionCommand.Conclude command) {
        return change(command, command.conclusion().queryId());
    }

    private LogPosition change(QuestionCommand command, String queryId) {
        return workspace.change(
                        command.companyId(), EntityKind.QUESTION, queryId, QuestionState.class, null,
                        before -> QuestionRules.decide(before, command))
                .position();
    }
}
