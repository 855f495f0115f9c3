package io.leadledger.api.task;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a follow-up task. The end of each names its rep and its times, so that one event is enough to judge it. */
public sealed interface TaskEvent extends WorkEvent {

    String taskId();

    @Override
    default String id() {
        return taskId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.TASK;
    }

    @Override
    default TaskState after(@Nullable EntityState<?> before) {
        return before instanceof TaskState task ? task.evolve(this) : TaskState.begunBy(this);
    }

    /**
     * @param leadId the customer of the call; null when nobody knew
     * @param repId who is to do it; null while nobody is assigned
     * @param dueAt null for any time
     * @param source {@code user}, or the process that made it by itself, such as {@code otto_save}
     */
    record Created(
            String taskId,
            String callId,
            @Nullable String leadId,
            String taskType,
            @Personal String description,
            TaskPriority priority,
            @Nullable String repId,
            @Nullable Instant dueAt,
            String source,
            Instant occurredAt)
            implements TaskEvent {

        TaskDetails details() {
            return new TaskDetails(taskType, description, priority, repId, dueAt);
        }
    }

    /**
     * How all of it is now.
     *
     * @param status pending or in_progress
     */
    record Changed(
            String taskId,
            String callId,
            String taskType,
            @Personal String description,
            TaskPriority priority,
            @Nullable String repId,
            @Nullable Instant dueAt,
            TaskStatus status,
            Instant occurredAt)
            implements TaskEvent {

        TaskDetails details() {
            return new TaskDetails(taskType, description, priority, repId, dueAt);
        }
    }

    /**
     * @param repId who was to do it; null when nobody was
     * @param dueAt until when it was to be done; null for any time
     */
    record Completed(
            String taskId, String callId, @Nullable String repId, @Nullable Instant dueAt, Instant doneAt, Instant occurredAt)
            implements TaskEvent {}

    record Cancelled(String taskId, String callId, @Nullable String repId, @Nullable Instant dueAt, Instant occurredAt)
            implements TaskEvent {}
}
