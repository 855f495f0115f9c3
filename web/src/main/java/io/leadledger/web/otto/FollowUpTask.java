package io.leadledger.web.otto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.task.TaskDetails;
import io.leadledger.api.task.TaskState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up task of the Otto document, and whose it is.
 *
 * @param repId null while nobody is assigned
 * @param dueDate null for any time
 * @param overdue whether it is late and still to be done
 * @param completedAt null unless it is done
 * @param source {@code user}, or the process that made it by itself
 */
@Schema(name = "OttoFollowUpTask")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FollowUpTask(
        @JsonProperty("task_id") @Schema(example = "task_019a3c5e8f2ad41c9b0e7f6a5d4c") String taskId,
        @JsonProperty("task_type") @Schema(example = "email") String taskType,
        @Schema(example = "Send detailed proposal to John Smith") String description,
        @Schema(allowableValues = {"low", "medium", "high"}) String priority,
        @Schema(allowableValues = {"pending", "in_progress", "done", "cancelled"}) String status,
        @JsonProperty("due_date") @Schema(example = "2026-01-16T17:00:00Z") @Nullable String dueDate,
        @JsonProperty("created_at") @Schema(example = "2026-01-15T10:30:00Z") String createdAt,
        @JsonProperty("updated_at") String updatedAt,
        @JsonProperty("call_id") String callId,
        @JsonProperty("lead_id") @Nullable String leadId,
        @JsonProperty("rep_id") @Nullable String repId,
        boolean overdue,
        @JsonProperty("completed_at") @Nullable String completedAt,
        String source) {

    public static FollowUpTask of(TaskState task, Instant now) {
        TaskDetails details = task.details();
        return new FollowUpTask(
                task.taskId(), details.taskType(), details.description(), details.priority().wireName(), task.status().wireName(),
                text(details.dueAt()), String.valueOf(task.lifespan().createdAt()), String.valueOf(task.lifespan().updatedAt()),
                task.callId(), task.leadId(), details.repId(), task.isOverdue(now), text(task.doneAt()), task.source());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
