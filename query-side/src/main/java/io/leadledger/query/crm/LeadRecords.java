package io.leadledger.query.crm;

import io.leadledger.api.state.LeadState;
import io.leadledger.query.crm.LeadDetails.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds leads by any id they ever had, and what belongs to them. */
@Component
public final class LeadRecords {

    private final JdbcClient jdbc;

    LeadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Member(String leadId, String survivorId, LeadState state, Instant createdAt) {}

    /** Empty for an id that is unknown or whose lead was deleted or turned out to be none. */
    public Optional<LeadRecord> find(UUID companyId, String leadId) {
        return find(companyId, List.of(leadId)).values().stream().findFirst();
    }

    /** By the id of the lead that answers; ids that are unknown or whose lead was deleted or turned out to be none are left out. */
    Map<String, LeadRecord> find(UUID companyId, List<String> leadIds) {
        String sql = """
                SELECT p.lead_id, p.survivor_id, p.state, c.updated_at, l.created_at
                FROM (SELECT DISTINCT company_id, survivor_id FROM read.lead_profile
                      WHERE company_id = :company AND lead_id = ANY(:leads::text[])) asked
                JOIN read.lead_list l ON l.company_id = asked.company_id AND l.lead_id = asked.survivor_id AND NOT l.hidden
                JOIN read.lead_profile p ON p.company_id = asked.company_id
                  AND (p.lead_id = asked.survivor_id OR (p.survivor_id = asked.survivor_id AND p.survivor_id <> p.lead_id))
                LEFT JOIN read.lead_chat c ON c.company_id = p.company_id AND c.lead_id = p.lead_id
                ORDER BY p.lead_id <> p.survivor_id, p.lead_id
                """;
        Map<String, LeadRecord> records = new LinkedHashMap<>();
        jdbc.sql(sql).param("company", companyId).param("leads", leadIds.toArray(String[]::new)).query((row, _) -> member(row)).list()
                .forEach(member -> records.merge(
                        member.survivorId(),
                        new LeadRecord(member.survivorId(), List.of(member.leadId()), member.state(), member.createdAt()),
                        LeadRecords::together));
        return records;
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

    /** Ids, oldest first. */
    List<String> deals(UUID companyId, LeadRecord lead) {
        return deals(companyId, List.of(lead)).getOrDefault(lead.leadId(), List.of());
    }

    /** By the id of the lead that answers. */
    Map<String, List<String>> deals(UUID companyId, Collection<LeadRecord> leads) {
        Map<String, String> survivors = new HashMap<>();
        leads.forEach(lead -> lead.members().forEach(member -> survivors.put(member, lead.leadId())));
        String sql = """
                SELECT deal_id, lead_id FROM read.deal
                WHERE company_id = :company AND lead_id = ANY(:leads::text[]) AND NOT deleted
                ORDER BY created_at, deal_id
                """;
        Map<String, List<String>> deals = new HashMap<>();
        jdbc.sql(sql)
                .param("company", companyId)
                .param("leads", survivors.keySet().toArray(String[]::new))
                .query((RowCallbackHandler) row -> deals
                        .computeIfAbsent(survivors.getOrDefault(row.getString("lead_id"), ""), _ -> new ArrayList<>())
                        .add(row.getString("deal_id")));
        return deals;
    }

    Optional<Owner> rep(UUID companyId, String repId) {
        return Optional.ofNullable(reps(companyId, Set.of(repId)).get(repId));
    }

    /** Reps that were posted, and users whom an administrator added. */
    Map<String, Owner> reps(UUID companyId, Set<String> repIds) {
        Map<String, Owner> reps = new HashMap<>();
        jdbc.sql("""
                        SELECT user_id AS rep_id, name, email FROM public.users WHERE company_id = :company AND user_id = ANY(:reps::text[])
                        UNION ALL
                        SELECT rep_id, name, email FROM read.rep WHERE company_id = :company AND rep_id = ANY(:reps::text[])""")
                .param("company", companyId)
                .param("reps", repIds.toArray(String[]::new))
                .query((RowCallbackHandler) row -> reps.merge(
                        row.getString("rep_id"), new Owner(row.getString("rep_id"), row.getString("name"), row.getString("email")),
                        Owner::or));
        return reps;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }
}
