package io.leadledger.projection.timeline;

import io.leadledger.api.EntityKind;
import io.leadledger.api.state.Stamped;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The SQL of this projection. */
final class TimelineTables {

    private static final Table<TimelineFold.Row> ACTIVITY = new Table<TimelineFold.Row>("activity")
            .key("company_id", "uuid", TimelineFold.Row::companyId)
            .key("lead_id", "text", TimelineFold.Row::leadId)
            .key("occurred_at", "timestamptz", row -> Columns.moment(row.activity().occurredAt()))
            .key("position", "bigint", TimelineFold.Row::position)
            .column("kind", "text", row -> row.activity().kind().wireName())
            .column("entity_id", "text", row -> Columns.id(row.activity().entityId()));

    private static final Table<LeadLink> LINK = new Table<LeadLink>("lead_link")
            .key("company_id", "uuid", link -> link.owned().key().companyId())
            .key("kind", "text", link -> link.owned().kind().wireName())
            .key("entity_id", "text", link -> link.owned().key().id())
            .column("said", "json", link -> StateJson.write(Objects.requireNonNull(link.said())));

    private final JdbcClient jdbc;

    TimelineTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LeadLink.Owned, LeadLink> links(Collection<LeadLink.Owned> owned) {
        Map<LeadLink.Owned, LeadLink> links = new HashMap<>();
        if (owned.isEmpty()) {
            return links;
        }
        String sql = """
                SELECT company_id, kind, entity_id, said FROM lead_link
                WHERE (company_id, kind, entity_id) IN (SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[]))
                """;
        jdbc.sql(sql)
                .param(texts(owned, each -> each.key().companyId().toString()))
                .param(texts(owned, each -> each.kind().wireName()))
                .param(texts(owned, each -> each.key().id()))
                .query((row, _) -> {
                    Key key = new Key(row.getObject("company_id", UUID.class), row.getString("entity_id"));
                    LeadLink.Owned each = new LeadLink.Owned(EntityKind.ofWireName(row.getString("kind")), key);
                    return new LeadLink(each, StateJson.read(row.getString("said"), Stamped.class));
                })
                .list()
                .forEach(link -> links.put(link.owned(), link));
        return links;
    }

    void write(TimelineFold fold) {
        LINK.upsert(jdbc, fold.links());
        move(fold.moves());
        ACTIVITY.insertMissing(jdbc, fold.rows());
    }

    /** Both where nobody's activities become a lead's and where one lead's become another's: the same statement, by another index. */
    private void move(List<TimelineFold.Move> moves) {
        move(moves.stream().filter(move -> move.from() == null).toList(), "activity.lead_id IS NULL AND moved.lead_before IS NULL");
        move(moves.stream().filter(move -> move.from() != null).toList(), "activity.lead_id = moved.lead_before");
    }

    private void move(List<TimelineFold.Move> moves, String fromTheirLead) {
        if (moves.isEmpty()) {
            return;
        }
        String sql = """
                UPDATE activity SET lead_id = moved.lead_id
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) AS moved (company_id, kind, entity_id, lead_before, lead_id)
                WHERE activity.company_id = moved.company_id AND activity.kind = moved.kind AND activity.entity_id = moved.entity_id AND\s"""
                + fromTheirLead;
        jdbc.sql(sql)
                .param(texts(moves, move -> move.owned().key().companyId().toString()))
                .param(texts(moves, move -> move.owned().kind().wireName()))
                .param(texts(moves, move -> move.owned().key().id()))
                .param(texts(moves, TimelineFold.Move::from))
                .param(texts(moves, TimelineFold.Move::to))
                .update();
    }

    private static <T> SqlArrayValue texts(Collection<T> values, Function<T, @Nullable String> text) {
        return new SqlArrayValue("text", (Object[]) values.stream().map(text).toArray(String[]::new));
    }
}
