package io.leadledger.api.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * @param leadId the customer of the call when the task was made; null when nobody knew
 * @param source as in {@link TaskEvent.Created}
 * @param doneAt null unless it is done
 */
public record TaskState(
        String taskId,
        String callId,
        @Nullable String leadId,
        TaskDetails details,
        TaskStatus status,
        String source,
        @Nullable Instant doneAt,
        Lifespan lifespan)
        implements EntityState<TaskEvent> {

    static TaskState begunBy(TaskEvent event) {
        if (event instanceof TaskEvent.Created made) {
            return new TaskState(
                    made.taskId(), made.callId(), made.leadId(), made.details(), TaskStatus.PENDING, made.source(), null,
                    Lifespan.NONE.touchedAt(made.occurredAt()));
        }
        throw new IllegalStateException("a task begins with its creation");
    }

    @Override
    public TaskState evolve(TaskEvent event) {
        Instant at = event.occurredAt();
        return switch (event) {
            case TaskEvent.Created _ -> this;
            case TaskEvent.Changed e -> with(e.details(), e.status(), null, at);
            case TaskEvent.Completed e -> with(details, TaskStatus.DONE, e.doneAt(), at);
            case TaskEvent.Cancelled _ -> with(details, TaskStatus.CANCELLED, null, at);
        };
    }

    private TaskState with(TaskDetails newDetails, TaskStatus newStatus, @Nullable Instant newDoneAt, Instant at) {
        return new TaskState(taskId, callId, leadId, newDetails, newStatus, source, newDoneAt, lifespan.touchedAt(at));
    }

    /** Late and still to be done. */
    public boolean isOverdue(Instant now) {
        Instant due = details.dueAt();
        return !status.isFinal() && due != null && due.isBefore(now);
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
