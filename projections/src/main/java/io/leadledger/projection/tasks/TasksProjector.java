package io.leadledger.projection.tasks;

import io.leadledger.api.task.TaskEvent;
import io.leadledger.api.task.TaskState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import io.leadledger.projection.rows.WorkFold;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class TasksProjector implements Projector {

    private static final WorkFold<TaskEvent, TaskState> FOLD = new WorkFold<>(TaskEvent.class, TaskState.class);

    private static final Table<Entity<TaskState>> TASK = new Table<Entity<TaskState>>("task")
            .key("company_id", "uuid", task -> task.key().companyId())
            .key("task_id", "text", task -> task.key().id())
            .column("call_id", "text", task -> Columns.id(task.state().callId()))
            .column("lead_id", "text", task -> Entity.reference(task.state().leadId()))
            .column("rep_id", "text", task -> Entity.reference(task.state().details().repId()))
            .column("status", "text", task -> task.state().status().wireName())
            .column("priority", "integer", task -> task.state().details().priority().ordinal())
            .column("due_at", "timestamptz", task -> Columns.momentOrNull(task.state().details().dueAt()))
            .column("done_at", "timestamptz", task -> Columns.momentOrNull(task.state().doneAt()))
            .column("created_at", "timestamptz", task -> Columns.momentOrNull(task.state().lifespan().createdAt()))
            .column("state", "json", task -> StateJson.write(task.state()));

    private final JdbcClient jdbc;

    TasksProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Class<TaskEvent> concern() {
        return TaskEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, TaskState> known = Keys.read(
                jdbc, "SELECT company_id, task_id, state FROM task WHERE " + in("task_id"), FOLD.keys(batch), "task_id",
                (row, _) -> StateJson.read(row.getString("state"), TaskState.class));
        TASK.upsert(jdbc, FOLD.fold(batch, known));
    }
}
