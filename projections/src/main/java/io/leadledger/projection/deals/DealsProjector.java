package io.leadledger.projection.deals;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.DealEvent;
import io.leadledger.api.state.DealState;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class DealsProjector implements Projector {

    private static final EntityFold<DealEvent, DealState> FOLD = new EntityFold<>(DealEvent.class, DealEvent::dealId, DealState.NEW);

    private static final Table<Entity<DealState>> DEAL = new Table<Entity<DealState>>("deal")
            .key("company_id", "uuid", deal -> deal.key().companyId())
            .key("deal_id", "text", deal -> deal.key().id())
            .column("name", "text", deal -> shown(deal).name())
            .column("value", "numeric", deal -> shown(deal).value())
            .column("currency", "text", deal -> deal.state().attributes().text("currency"))
            .column("stage", "text", deal -> Columns.indexed(deal.state().stage()))
            .column("probability", "numeric", deal -> shown(deal).probability())
            .column("lead_id", "text", deal -> Entity.reference(deal.state().leadId()))
            .column("company", "text", deal -> shown(deal).company())
            .column("owner_id", "text", deal -> shown(deal).ownerId())
            .column("owner", "jsonb", deal -> json(shown(deal).owner()))
            .column("expected_close_date", "date", deal -> shown(deal).expectedCloseDate())
            .column("actual_close_date", "date", deal -> shown(deal).actualCloseDate())
            .column("created_at", "timestamptz", deal -> Columns.momentOrNull(deal.state().lifespan().createdAt()))
            .column("updated_at", "timestamptz", deal -> Columns.momentOrNull(deal.state().lifespan().updatedAt()))
            .column("deleted", "boolean", deal -> deal.state().lifespan().isDeleted())
            .column("state", "json", deal -> StateJson.write(deal.state()));

    private final JdbcClient jdbc;

    DealsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public Class<DealEvent> concern() {
        return DealEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, DealState> known = Keys.read(
                jdbc, "SELECT company_id, deal_id, state FROM deal WHERE " + in("deal_id"), FOLD.keys(batch), "deal_id",
                (row, _) -> StateJson.read(row.getString("state"), DealState.class));
        DEAL.upsert(jdbc, FOLD.fold(batch, known));
    }

    private static DealColumns shown(Entity<DealState> deal) {
        return new DealColumns(deal.state());
    }

    private static @Nullable String json(@Nullable JsonNode value) {
        return value == null ? null : StateJson.write(value);
    }
}
