package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.state.LeadState;
import io.leadledger.query.crm.LeadDetails.Activity;
import io.leadledger.query.crm.LeadDetails.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds leads by any id they ever had, and what belongs to them. */
@Component
final class LeadRecords {

    static final int ACTIVITIES = 100;

    private final JdbcClient jdbc;

    LeadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Member(String leadId, String survivorId, LeadState state, Instant createdAt) {}

    /** Empty for an id that is unknown or whose lead was deleted or turned out to be none. */
    Optional<LeadRecord> find(UUID companyId, String leadId) {
        String sql = """
                SELECT p.lead_id, p.survivor_id, p.state, c.updated_at, l.created_at
                FROM read.lead_profile asked
                JOIN read.lead_list l ON l.company_id = asked.company_id AND l.lead_id = asked.survivor_id AND NOT l.hidden
                JOIN read.lead_profile p ON p.company_id = asked.company_id
                  AND (p.lead_id = asked.survivor_id OR (p.survivor_id = asked.survivor_id AND p.survivor_id <> p.lead_id))
                LEFT JOIN read.lead_chat c ON c.company_id = p.company_id AND c.lead_id = p.lead_id
                WHERE asked.company_id = :company AND asked.lead_id = :lead
                ORDER BY p.lead_id <> p.survivor_id, p.lead_id
                """;
        return jdbc.sql(sql).param("company", companyId).param("lead", leadId).query((row, _) -> member(row)).list().stream()
                .map(member -> new LeadRecord(
                        member.survivorId(), List.of(member.leadId()), member.state(), member.createdAt()))
                .reduce(LeadRecords::together);
    }

    private static LeadRecord together(LeadRecord family, LeadRecord member) {
        List<String> members = new ArrayList<>(family.members());
        members.addAll(member.members());
        return new LeadRecord(
                family.leadId(), List.copyOf(members), family.state().mergedWith(member.state()), family.createdAt());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("lead_id"), row.getString("survivor_id"),
                StoredJson.read(row.getString("state"), LeadState.class).updatedAt(timeOrNull(row, "updated_at")),
                time(row, "created_at"));
    }

    /** Newest first; of several members each adds its newest, so that no long history is read for a short list. */
    List<Activity> activities(UUID companyId, LeadRecord lead) {
        String sql = """
                SELECT a.type, a.occurred_at, a.details
                FROM unnest(:leads::text[]) AS member (lead_id) CROSS JOIN LATERAL (
                    SELECT type, occurred_at, position, details FROM read.activity
                    WHERE company_id = :company AND lead_id = member.lead_id
                    ORDER BY occurred_at DESC, position DESC LIMIT :most) a
                ORDER BY a.occurred_at DESC, a.position DESC LIMIT :most
                """;
        return jdbc.sql(sql)
                .param("company", companyId)
                .param("leads", lead.members().toArray(String[]::new))
                .param("most", ACTIVITIES)
                .query((row, _) -> new Activity(
                        row.getString("type"), time(row, "occurred_at").toString(), object(row.getString("details"))))
                .list();
    }

    /** Details are an object by the document; whatever else was posted as such is put into one. */
    private static JsonNode object(String details) {
        JsonNode posted = StoredJson.read(details, JsonNode.class);
        if (posted.isObject()) {
            return posted;
        }
        var wrapped = JsonNodeFactory.instance.objectNode();
        return posted.isNull() ? wrapped : wrapped.set("value", posted);
    }

    List<String> deals(UUID companyId, LeadRecord lead) {
        String sql = """
                SELECT deal_id FROM read.deal
                WHERE company_id = :company AND lead_id = ANY(:leads::text[]) AND NOT deleted
                ORDER BY created_at, deal_id
                """;
        return jdbc.sql(sql)
                .param("company", companyId)
                .param("leads", lead.members().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    Optional<Owner> rep(UUID companyId, String repId) {
        return jdbc.sql("SELECT rep_id, name, email FROM read.rep WHERE company_id = :company AND rep_id = :rep")
                .param("company", companyId)
                .param("rep", repId)
                .query((row, _) -> new Owner(row.getString("rep_id"), row.getString("name"), row.getString("email")))
                .optional();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }
}
