package io.leadledger.projection.clones;

import io.leadledger.api.clone.CloneEvent;
import io.leadledger.api.clone.CloneState;
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
final class ClonesProjector implements Projector {

    private static final WorkFold<CloneEvent, CloneState> FOLD = new WorkFold<>(CloneEvent.class, CloneState.class);

    private static final Table<Entity<CloneState>> CLONE = new Table<Entity<CloneState>>("clone")
            .key("company_id", "uuid", clone -> clone.key().companyId())
            .key("rep_id", "text", clone -> clone.key().id())
            .column("state", "json", clone -> StateJson.write(clone.state()));

    private final JdbcClient jdbc;

    ClonesProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "clones";
    }

    @Override
    public Class<CloneEvent> concern() {
        return CloneEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, CloneState> known = Keys.read(
                jdbc, "SELECT company_id, rep_id, state FROM clone WHERE " + in("rep_id"), FOLD.keys(batch), "rep_id",
                (row, _) -> StateJson.read(row.getString("state"), CloneState.class));
        CLONE.upsert(jdbc, FOLD.fold(batch, known));
    }
}
