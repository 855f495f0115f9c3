package io.leadledger.projection.summaries;

import io.leadledger.api.summary.SummaryEvent;
import io.leadledger.api.summary.SummaryState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import io.leadledger.projection.rows.WorkFold;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A summary has one event, so there is nothing to read before. */
@Component
final class SummariesProjector implements Projector {

    private static final WorkFold<SummaryEvent, SummaryState> FOLD = new WorkFold<>(SummaryEvent.class, SummaryState.class);

    private static final Table<Entity<SummaryState>> SUMMARY = new Table<Entity<SummaryState>>("summary")
            .key("company_id", "uuid", summary -> summary.key().companyId())
            .key("summary_id", "text", summary -> summary.key().id())
            .column("type", "text", summary -> summary.state().summaryType().wireName())
            .column("rep_id", "text", summary -> Entity.reference(summary.state().repId()))
            .column("call_id", "text", summary -> Entity.reference(summary.state().callId()))
            .column("date", "date", summary -> summary.state().date())
            .column("created_at", "timestamptz", summary -> Columns.momentOrNull(summary.state().lifespan().createdAt()))
            .column("state", "json", summary -> StateJson.write(summary.state()));

    private final JdbcClient jdbc;

    SummariesProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "summaries";
    }

    @Override
    public Class<SummaryEvent> concern() {
        return SummaryEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        SUMMARY.upsert(jdbc, FOLD.fold(batch, Map.of()));
    }
}
