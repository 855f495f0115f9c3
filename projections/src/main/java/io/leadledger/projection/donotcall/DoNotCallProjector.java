package io.leadledger.projection.donotcall;

import io.leadledger.api.suppression.SuppressionEvent;
import io.leadledger.api.suppression.SuppressionState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.EntityFold;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class DoNotCallProjector implements Projector {

    private static final EntityFold<SuppressionEvent, SuppressionState> FOLD =
            new EntityFold<>(SuppressionEvent.class, SuppressionEvent::phone, SuppressionState.NEW);

    private static final Table<Entity<SuppressionState>> NUMBER = new Table<Entity<SuppressionState>>("do_not_call")
            .key("company_id", "uuid", number -> number.key().companyId())
            .key("phone", "text", number -> number.key().id())
            .column("written", "text", number -> number.state().written())
            .column("reason", "text", number -> number.state().reason())
            .column("since", "timestamptz", number -> Columns.momentOrNull(number.state().since()))
            .column("state", "json", number -> StateJson.write(number.state()));

    private final JdbcClient jdbc;

    DoNotCallProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "do-not-call";
    }

    @Override
    public Class<SuppressionEvent> concern() {
        return SuppressionEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, SuppressionState> known = Keys.read(
                jdbc, "SELECT company_id, phone, state FROM do_not_call WHERE " + in("phone"), FOLD.keys(batch), "phone",
                (row, _) -> StateJson.read(row.getString("state"), SuppressionState.class));
        NUMBER.upsert(jdbc, FOLD.fold(batch, known));
    }
}
