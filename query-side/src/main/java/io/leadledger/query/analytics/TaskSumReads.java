package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.TaskTotals;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts tasks by rep. Whether one is late depends on the moment of asking, so no sums are kept. */
@Component
class TaskSumReads {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskSumReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By rep, of tasks that were due in the range: those that are done or late. Cancelled ones count for nobody. */
    Map<String, TaskTotals> byRep(UUID companyId, DateRange range) {
        Map<String, Object> parameters = new HashMap<>(PieceColumns.of(List.of(
                new Piece(0, Piece.Span.SINGLE, 1, range.start(), range.end()))));
        parameters.put("company", companyId);
        parameters.put("now", Timestamp.from(clock.instant()));
        Map<String, TaskTotals> tasks = new HashMap<>();
        jdbc.sql("""
                        select t.rep_id, count(*) as due, count(*) filter (where t.done_at <= t.due_at) as on_time
                        from %s
                        where t.status = 'done' or (t.status <> 'cancelled' and t.due_at < :now) group by t.rep_id"""
                        .formatted(PieceColumns.rowsOf("read.task", "t", "due_at", " and t.rep_id is not null")))
                .params(parameters)
                .query((row, _) -> tasks.put(row.getString("rep_id"), new TaskTotals(row.getLong("due"), row.getLong("on_time"))))
                .list();
        return tasks;
    }
}
