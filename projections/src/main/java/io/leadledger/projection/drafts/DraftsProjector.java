package io.leadledger.projection.drafts;

import io.leadledger.api.draft.DraftEvent;
import io.leadledger.api.draft.DraftState;
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
final class DraftsProjector implements Projector {

    private static final WorkFold<DraftEvent, DraftState> FOLD = new WorkFold<>(DraftEvent.class, DraftState.class);

    private static final Table<Entity<DraftState>> DRAFT = new Table<Entity<DraftState>>("draft")
            .key("company_id", "uuid", draft -> draft.key().companyId())
            .key("draft_id", "text", draft -> draft.key().id())
            .column("origin", "text", draft -> draft.state().origin().wireName())
            .column("rep_id", "text", draft -> Entity.reference(draft.state().subject().repId()))
            .column("call_id", "text", draft -> Entity.reference(draft.state().subject().callId()))
            .column("lead_id", "text", draft -> Entity.reference(draft.state().subject().leadId()))
            .column("content_type", "text", draft -> draft.state().channel().wireName())
            .column("status", "text", draft -> draft.state().status().wireName())
            .column("created_at", "timestamptz", draft -> Columns.momentOrNull(draft.state().lifespan().createdAt()))
            .column("state", "json", draft -> StateJson.write(draft.state()));

    private final JdbcClient jdbc;

    DraftsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public Class<DraftEvent> concern() {
        return DraftEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, DraftState> known = Keys.read(
                jdbc, "SELECT company_id, draft_id, state FROM draft WHERE " + in("draft_id"), FOLD.keys(batch), "draft_id",
                (row, _) -> StateJson.read(row.getString("state"), DraftState.class));
        DRAFT.upsert(jdbc, FOLD.fold(batch, known));
    }
}
