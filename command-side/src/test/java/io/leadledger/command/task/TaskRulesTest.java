package io.leadledger.command.task;

import io.leadledger.api.error.LedgerException;
import io.leadledger.api.task.TaskCommand;
import io.leadledger.api.task.TaskDetails;
import io.leadledger.api.task.TaskEvent;
import io.leadledger.api.task.TaskPatch;
import io.leadledger.api.task.TaskPriority;
import io.leadledger.api.task.TaskState;
import io.leadledger.api.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaskRulesTest {

    private static final UUID COMPANY = UUID.randomUUID();
    private static final Instant DUE = Instant.parse("2026-01-16T14:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    private final TaskState task = created(null).getFirst().after(null);

    @Test
    void a_task_without_a_rep_is_for_the_rep_of_the_call() {
        assertThat(task.details().repId()).isEqualTo("rep of the call");
    }

    @Test
    void the_same_id_makes_no_second_task() {
        assertThat(created(task)).isEmpty();
    }

    @Test
    void the_end_tells_rep_and_times_as_they_are_at_last() {
        List<TaskEvent> events = change(task, new TaskPatch(TaskStatus.DONE, null, null, null, "another", false, null, false));

        assertThat(events).hasSize(2);
        assertThat(events.getLast()).isEqualTo(new TaskEvent.Completed("task_1", "call_1", "another", DUE, NOW, NOW));
    }

    @Test
    void what_is_so_already_changes_nothing_even_when_the_task_is_over() {
        TaskPatch cancel = new TaskPatch(TaskStatus.CANCELLED, null, null, null, null, false, null, false);
        TaskState cancelled = change(task, cancel).getFirst().after(task);

        assertThat(change(cancelled, cancel)).isEmpty();
        assertThatThrownBy(() -> change(cancelled, new TaskPatch(null, null, "other", null, null, false, null, false)))
                .isInstanceOf(LedgerException.class);
    }

    private static List<TaskEvent> created(@Nullable TaskState before) {
        TaskDetails details = new TaskDetails("call", "Call back", TaskPriority.HIGH, null, DUE);
        return TaskRules.create(
                before, new TaskCommand.Create(COMPANY, "task_1", "call_1", details, "user", NOW), "lead_1", "rep of the call");
    }

    private static List<TaskEvent> change(TaskState before, TaskPatch patch) {
        return TaskRules.change(before, new TaskCommand.Change(COMPANY, "task_1", patch, NOW));
    }
}
