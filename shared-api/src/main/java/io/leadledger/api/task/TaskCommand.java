package io.leadledger.api.task;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of follow-up tasks; each is answered with an {@link Outcome}. */
public sealed interface TaskCommand {

    /**
     * A task of this id that is there already stays as it is.
     *
     * @param details without a rep: whoever held the call
     * @param source as in the event
     */
    record Create(@RoutingKey UUID companyId, String taskId, String callId, TaskDetails details, String source, Instant at)
            implements TaskCommand {}

    record Change(@RoutingKey UUID companyId, String taskId, TaskPatch patch, Instant at) implements TaskCommand {}

    /** @param position of the last event, 0 when nothing had to change */
    record Outcome(TaskState task, LogPosition position) {}
}
