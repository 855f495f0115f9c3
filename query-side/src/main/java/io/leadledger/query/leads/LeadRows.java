package io.leadledger.query.leads;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole leads, with their conversations, by their ids. */
@Component
final class LeadRows {

    private static final String ROWS =
            """
            select l.lead_id, l.customer_phone, l.name, l.email, l.company, l.lead_status, l.total_score, l.intent_score, l.urgency_score,
                   l.budget_score, l.fit_score, l.engagement_score, l.platforms, l.conversation_count, l.total_messages,
                   l.template_sends_count, l.last_message_at, l.last_message_text, l.last_message_sender, l.first_contact_at,
                   l.created_at, l.extraction_id
            from unnest(cast(:leads as text[])) with ordinality as page(lead_id, place)
            join read.lead_list l on l.company_id = :company and l.lead_id = page.lead_id
            where l.listed and l.user_id = :user
            order by page.place
            """;

    /** Those of absorbed leads are the survivor's. */
    private static final String CONVERSATIONS =
            """
            select p.survivor_id, c.conversation_id, c.agent_id, c.agent_name, c.platform, c.phone_number_id, c.message_count, c.is_active,
                   c.created_at, c.last_message_at
            from read.lead_profile p
            join read.conversation c on c.company_id = p.company_id and c.lead_id = p.lead_id
            where p.company_id = :company
              and (p.lead_id = any(cast(:leads as text[])) or (p.survivor_id = any(cast(:leads as text[])) and p.survivor_id <> p.lead_id))
            order by c.last_message_at desc nulls last, c.conversation_id
            """;

    private final JdbcClient jdbc;

    LeadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The listed ones of these leads, in this order. */
    List<Lead> read(Account account, List<String> leadIds) {
        if (leadIds.isEmpty()) {
            return List.of();
        }
        String[] leads = leadIds.toArray(String[]::new);
        Map<String, List<LeadConversation>> conversations = conversations(account, leads);
        return jdbc.sql(ROWS)
                .param("company", account.companyId())
                .param("user", account.userId())
                .param("leads", leads)
                .query((row, _) -> lead(row, conversations.getOrDefault(row.getString("lead_id"), List.of())))
                .list();
    }

    Optional<Lead> first(Account account, List<String> leadIds) {
        return read(account, leadIds).stream().findFirst();
    }

    private Map<String, List<LeadConversation>> conversations(Account account, String[] leads) {
        Map<String, List<LeadConversation>> byLead = new HashMap<>();
        jdbc.sql(CONVERSATIONS)
                .param("company", account.companyId())
                .param("leads", leads)
                .query((row, _) -> byLead.computeIfAbsent(row.getString("survivor_id"), _ -> new ArrayList<>()).add(conversation(row)))
                .list();
        return byLead;
    }

    private static LeadConversation conversation(ResultSet row) throws SQLException {
        return new LeadConversation(
                row.getString("conversation_id"), row.getString("agent_id"), row.getString("agent_name"), row.getString("platform"),
                row.getString("phone_number_id"), row.getInt("message_count"), row.getBoolean("is_active"), Millis.of(row, "created_at"),
                Millis.of(row, "last_message_at"));
    }

    private static Lead lead(ResultSet row, List<LeadConversation> conversations) throws SQLException {
        Array platforms = row.getArray("platforms");
        return new Lead(
                row.getString("lead_id"), row.getString("customer_phone"), row.getString("name"), row.getString("email"),
                row.getString("company"), row.getString("lead_status"), row.getObject("total_score", Integer.class),
                row.getObject("intent_score", Integer.class), row.getObject("urgency_score", Integer.class),
                row.getObject("budget_score", Integer.class), row.getObject("fit_score", Integer.class),
                row.getObject("engagement_score", Integer.class), List.of((String[]) platforms.getArray()),
                row.getInt("conversation_count"), row.getInt("total_messages"), row.getInt("template_sends_count"),
                Millis.of(row, "last_message_at"), row.getString("last_message_text"), row.getString("last_message_sender"),
                String.valueOf(Millis.of(row, "first_contact_at")), String.valueOf(Millis.of(row, "created_at")),
                row.getString("extraction_id") != null, row.getString("extraction_id"), conversations);
    }
}
