package io.leadledger.command.summary;

import io.leadledger.api.EntityKind;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.summary.SummaryCommand;
import io.leadledger.api.summary.SummaryState;
import io.leadledger.command.workspace.Workspace;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class SummaryHandler {

    private final Workspace workspace;

    SummaryHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @CommandHandler
    LogPosition handle(SummaryCommand.Keep command) {
        return workspace.change(
                        command.companyId(), EntityKind.SUMMARY, command.summary().summaryId(), SummaryState.class, command.leadId(),
                        before -> before == null ? List.of(command.summary()) : List.of())
                .position();
    }
}
