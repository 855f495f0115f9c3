package io.leadledger.command.task;

import io.leadledger.api.EntityKind;
import io.leadledger.api.state.CallState;
import io.leadledger.api.task.TaskCommand;
import io.leadledger.api.task.TaskState;
import io.leadledger.command.workspace.KnownCalls;
import io.leadledger.command.workspace.Workspace;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class TaskHandler {

    private final Workspace workspace;
    private final KnownCalls calls;

    TaskHandler(Workspace workspace, KnownCalls calls) {
        this.workspace = workspace;
        this.calls = calls;
    }

    @CommandHandler
    TaskCommand.Outcome handle(TaskCommand.Create command) {
        CallState call = calls.require(command.companyId(), command.callId());
        return outcome(workspace.change(
                command.companyId(), EntityKind.TASK, command.taskId(), TaskState.class, call.leadId(),
                before -> TaskRules.create(before, command, call.leadId(), call.facts().text("rep_id"))));
    }

    @CommandHandler
    TaskCommand.Outcome handle(TaskCommand.Change command) {
        return outcome(workspace.change(
                command.companyId(), EntityKind.TASK, command.taskId(), TaskState.class, null,
                before -> TaskRules.change(before, command)));
    }

    private static TaskCommand.Outcome outcome(Workspace.Changed<TaskState> changed) {
        return new TaskCommand.Outcome(changed.after(), changed.position());
    }
}
