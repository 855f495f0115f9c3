package io.leadledger.projection.sops;

import io.leadledger.api.sop.SopEvent;
import io.leadledger.api.sop.SopState;
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
final class SopsProjector implements Projector {

    private static final WorkFold<SopEvent, SopState> FOLD = new WorkFold<>(SopEvent.class, SopState.class);

    private static final Table<Entity<SopState>> SOP = new Table<Entity<SopState>>("sop")
            .key("company_id", "uuid", sop -> sop.key().companyId())
            .key("sop_id", "text", sop -> sop.key().id())
            .column("state", "json", sop -> StateJson.write(sop.state()));

    private final JdbcClient jdbc;

    SopsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "sops";
    }

    @Override
    public Class<SopEvent> concern() {
        return SopEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, SopState> known = Keys.read(
                jdbc, "SELECT company_id, sop_id, state FROM sop WHERE " + in("sop_id"), FOLD.keys(batch), "sop_id",
                (row, _) -> StateJson.read(row.getString("state"), SopState.class));
        SOP.upsert(jdbc, FOLD.fold(batch, known));
    }
}
