package io.leadledger.api.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to change; null for what is to stay.
 *
 * @param unassigned whether nobody is to have it any more
 * @param dueAnyTime whether it is to have no due time any more
 */
public record TaskPatch(
        @Nullable TaskStatus status,
        @Nullable String taskType,
        @Nullable String description,
        @Nullable TaskPriority priority,
        @Nullable String repId,
        boolean unassigned,
        @Nullable Instant dueAt,
        boolean dueAnyTime) {

    public TaskDetails applyTo(TaskDetails before) {
        return new TaskDetails(
                taskType != null ? taskType : before.taskType(),
                description != null ? description : before.description(),
                priority != null ? priority : before.priority(),
                unassigned ? null : repId != null ? repId : before.repId(),
                dueAnyTime ? null : dueAt != null ? dueAt : before.dueAt());
    }
}
