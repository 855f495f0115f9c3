package io.leadledger.projection.leadlist;

import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Rows;
import io.leadledger.projection.rows.StateJson;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what is known of all leads of a batch, and of everyone they answer for, in two or three statements. */
final class LeadListReader {

    private static final Rows<LeadKey> KEYS =
            new Rows<LeadKey>().column("company_id", "uuid", LeadKey::companyId).text("lead_id", LeadKey::leadId);

    private static final String STORED =
            """
            select k.company_id, k.lead_id, p.survivor_id, p.state,
                   c.messages, c.conversations, c.template_sends, c.platforms, c.first_contact_at, c.activity_at, c.first_fact_at,
                   c.updated_at, c.last_message_at, c.last_message_id, c.last_message_text, c.last_message_sender,
                   l.listed, l.user_id, l.facet, l.activity_at as counted_activity_at,
                   r.hidden, r.created_at, r.quality, r.source, r.score
            from %s
            left join lead_profile p on p.company_id = k.company_id and p.lead_id = k.lead_id
            left join lead_chat c on c.company_id = k.company_id and c.lead_id = k.lead_id
            left join lead_list l on l.company_id = k.company_id and l.lead_id = k.lead_id
            left join crm_lead r on r.company_id = k.company_id and r.lead_id = k.lead_id
            """
                    .formatted(KEYS.unnested("k"));

    private static final String FAMILY =
            """
            select p.company_id, p.lead_id
            from %s
            join lead_profile p on p.company_id = k.company_id and p.survivor_id = k.lead_id and p.survivor_id <> p.lead_id
            """
                    .formatted(KEYS.unnested("k"));

    private final JdbcTemplate jdbc;

    LeadListReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the leads asked for, known or not, with every member of their families */
    Map<LeadKey, StoredLead> read(Collection<LeadKey> leads, LeadMemory.Turns turns) {
        Map<LeadKey, StoredLead> stored = new HashMap<>();
        load(leads, turns, stored);
        Set<LeadKey> survivors = new HashSet<>();
        stored.forEach((key, lead) -> {
            if (lead.hasFamily(key)) {
                survivors.add(lead.survivor());
            }
        });
        if (!survivors.isEmpty()) {
            Set<LeadKey> relatives = new HashSet<>(survivors);
            relatives.addAll(jdbc.query(FAMILY, (row, _) -> key(row), KEYS.of(survivors)));
            relatives.removeAll(stored.keySet());
            load(relatives, turns, stored);
        }
        return stored;
    }

    private void load(Collection<LeadKey> leads, LeadMemory.Turns turns, Map<LeadKey, StoredLead> into) {
        Map<LeadKey, StoredLead> recalled = turns.recall(leads);
        into.putAll(recalled);
        List<LeadKey> unknown = leads.stream().filter(lead -> !recalled.containsKey(lead)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        jdbc.query(STORED, row -> {
            LeadKey key = key(row);
            into.put(key, stored(key, row));
        }, KEYS.of(unknown));
    }

    private static LeadKey key(ResultSet row) throws SQLException {
        return new LeadKey(row.getObject("company_id", UUID.class), row.getString("lead_id"));
    }

    private static StoredLead stored(LeadKey key, ResultSet row) throws SQLException {
        String state = row.getString("state");
        String survivorId = row.getString("survivor_id");
        boolean listed = row.getBoolean("listed");
        return new StoredLead(
                new LeadFacts(state == null ? LeadState.NEW : state(row, state), chat(row)),
                survivorId == null ? key : key.sibling(survivorId),
                listed ? new Counted(row.getString("user_id"), row.getInt("facet"), instant(row, "counted_activity_at")) : null,
                measured(row), null);
    }

    private static @Nullable LeadMeasure measured(ResultSet row) throws SQLException {
        Instant createdAt = instant(row, "created_at");
        return createdAt == null || row.getBoolean("hidden")
                ? null
                : LeadMeasure.of(createdAt, row.getString("quality"), row.getString("source"), row.getBigDecimal("score"));
    }

    private static LeadState state(ResultSet row, String state) throws SQLException {
        return StateJson.read(state, LeadState.class).updatedAt(instant(row, "updated_at"));
    }

    private static Chat chat(ResultSet row) throws SQLException {
        Array platforms = row.getArray("platforms");
        if (platforms == null) {
            return Chat.NONE;
        }
        Instant lastAt = instant(row, "last_message_at");
        SortedSet<String> names = new TreeSet<>(List.of((String[]) platforms.getArray()));
        return new Chat(
                row.getInt("messages"), row.getInt("conversations"), row.getInt("template_sends"),
                Collections.unmodifiableSortedSet(names), instant(row, "first_contact_at"), instant(row, "activity_at"),
                instant(row, "first_fact_at"),
                lastAt == null
                        ? null
                        : new LastMessage(
                                lastAt, row.getString("last_message_id"), row.getString("last_message_text"),
                                row.getString("last_message_sender")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
