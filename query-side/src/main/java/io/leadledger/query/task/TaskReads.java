package io.leadledger.query.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.task.TaskState;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Sort;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskReads {

    static final List<Sort> SORTS = List.of(
            new Sort("created_at", "created_at", Sort.Type.TIME),
            new Sort("due_date", "due_at", Sort.Type.TIME),
            new Sort("priority", "priority", Sort.Type.NUMBER));

    private final JdbcClient jdbc;

    TaskReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isCall(UUID companyId, String callId) {
        return jdbc.sql("SELECT count(*) FROM read.call WHERE company_id = :company AND call_id = :call AND NOT deleted")
                .param("company", companyId)
                .param("call", callId)
                .query(Integer.class)
                .single() > 0;
    }

    /** Oldest first. */
    List<TaskState> ofCall(UUID companyId, String callId) {
        return jdbc.sql("""
                        SELECT state FROM read.task WHERE company_id = :company AND call_id = :call
                        ORDER BY created_at, task_id LIMIT 1000""")
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> state(row))
                .list();
    }

    Optional<TaskState> find(UUID companyId, String taskId) {
        return jdbc.sql("SELECT state FROM read.task WHERE company_id = :company AND task_id = :task")
                .param("company", companyId)
                .param("task", taskId)
                .query((row, _) -> state(row))
                .optional();
    }

    Found<TaskState> list(UUID companyId, TaskFilter filter, ListRequest page, Instant now) {
        ListQuery query = new ListQuery("read.task", "task_id")
                .where("company_id = :company", "company", companyId)
                .where("call_id = :call", "call", filter.callId())
                .where("lead_id = :lead", "lead", filter.leadId())
                .where("due_at >= :due_from", "due_from", utc(filter.dueFrom()))
                .where("due_at < :due_until", "due_until", utc(filter.dueUntil()));
        if (TaskFilter.UNASSIGNED.equals(filter.repId())) {
            query.where("rep_id IS NULL");
        } else {
            query.where("rep_id = :rep", "rep", filter.repId());
        }
        if (!filter.statuses().isEmpty()) {
            query.where("status IN (:statuses)", "statuses", filter.statuses());
        }
        Boolean overdue = filter.overdue();
        if (overdue != null) {
            String late = "(status IN ('pending', 'in_progress') AND coalesce(due_at < :now, false))";
            query.where(overdue ? late : "NOT " + late, "now", utc(now));
        }
        return query.read(jdbc, "state", page, (row, _) -> state(row));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static TaskState state(ResultSet row) throws SQLException {
        try {
            return EventJson.mapper().readValue(row.getString("state"), TaskState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
