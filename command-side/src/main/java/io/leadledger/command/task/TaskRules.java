package io.leadledger.command.task;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.task.TaskCommand;
import io.leadledger.api.task.TaskDetails;
import io.leadledger.api.task.TaskEvent;
import io.leadledger.api.task.TaskState;
import io.leadledger.api.task.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from a command, given the task as it is. */
final class TaskRules {

    private TaskRules() {}

    /** @param leadId the customer of the call; null when nobody knows */
    static List<TaskEvent> create(@Nullable TaskState before, TaskCommand.Create command, @Nullable String leadId, @Nullable String repId) {
        if (before != null) {
            return List.of();
        }
        TaskDetails wanted = command.details();
        return List.of(new TaskEvent.Created(
                command.taskId(), command.callId(), leadId, wanted.taskType(), wanted.description(), wanted.priority(),
                wanted.repId() != null ? wanted.repId() : repId, wanted.dueAt(), command.source(), command.at()));
    }

    /** A task that is over does not change any more; saying again what it is changes nothing. */
    static List<TaskEvent> change(@Nullable TaskState before, TaskCommand.Change command) {
        if (before == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        TaskDetails details = command.patch().applyTo(before.details());
        TaskStatus status = Objects.requireNonNullElse(command.patch().status(), before.status());
        if (details.equals(before.details()) && status == before.status()) {
            return List.of();
        }
        if (before.status().isFinal()) {
            throw new LedgerException(ErrorCode.CONFLICT, "The task is " + before.status().wireName() + " and cannot be changed");
        }
        List<TaskEvent> events = new ArrayList<>();
        TaskStatus open = status.isFinal() ? before.status() : status;
        if (!details.equals(before.details()) || open != before.status()) {
            events.add(changed(before, details, open, command.at()));
        }
        if (status == TaskStatus.DONE) {
            events.add(new TaskEvent.Completed(
                    before.taskId(), before.callId(), details.repId(), details.dueAt(), command.at(), command.at()));
        } else if (status == TaskStatus.CANCELLED) {
            events.add(new TaskEvent.Cancelled(before.taskId(), before.callId(), details.repId(), details.dueAt(), command.at()));
        }
        return events;
    }

    private static TaskEvent changed(TaskState before, TaskDetails now, TaskStatus status, Instant at) {
        return new TaskEvent.Changed(
                before.taskId(), before.callId(), now.taskType(), now.description(), now.priority(), now.repId(), now.dueAt(), status, at);
    }
}
