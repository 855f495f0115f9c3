package io.leadledger.query.leads.messages;

import io.leadledger.query.leads.Account;
import io.leadledger.query.leads.Millis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of this endpoint. */
@Component
final class MessageQueries {

    private final JdbcClient jdbc;

    MessageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owners leads that own the handle asked for, the first claim first */
    Optional<KnownLead> lead(Account account, List<String> owners) {
        String sql = """
                SELECT l.customer_phone, l.name, l.email, l.company, l.lead_status, l.total_score,
                       (SELECT array_agg(p.lead_id) FROM read.lead_profile p
                        WHERE p.company_id = l.company_id
                          AND (p.lead_id = l.lead_id OR (p.survivor_id = l.lead_id AND p.survivor_id <> p.lead_id))) AS members
                FROM read.lead_list l
                WHERE l.company_id = :company AND l.user_id = :user AND l.lead_id = ANY(:owners::text[]) AND l.listed
                ORDER BY array_position(:owners::text[], l.lead_id) LIMIT 1
                """;
        return jdbc.sql(sql)
                .param("company", account.companyId())
                .param("user", account.userId())
                .param("owners", owners.toArray(String[]::new))
                .query((row, _) -> knownLead(row))
                .optional();
    }

    private static KnownLead knownLead(ResultSet row) throws SQLException {
        LeadMessages.LeadInfo info = new LeadMessages.LeadInfo(
                row.getString("name"), row.getString("email"), row.getString("company"), row.getString("lead_status"),
                row.getObject("total_score", Integer.class));
        List<String> members = Arrays.asList((String[]) row.getArray("members").getArray());
        return new KnownLead(row.getString("customer_phone"), info, members);
    }

    long count(UUID companyId, KnownLead lead, MessageFilter filter) {
        return jdbc.sql("SELECT count(*) FROM read.message m WHERE " + conditions(filter))
                .params(parameters(companyId, lead, filter))
                .query(Long.class)
                .single();
    }

    /** Oldest first. The place within the conversation is counted among all its messages, up to the last one of the page. */
    List<LeadMessages.Message> page(UUID companyId, KnownLead lead, MessageFilter filter) {
        String sql = """
                WITH page AS (
                    SELECT m.* FROM read.message m WHERE %s
                    ORDER BY m.sent_at, m.message_id LIMIT :limit OFFSET :offset),
                placed AS (
                    SELECT message_id, row_number() OVER (PARTITION BY conversation_id ORDER BY sent_at, message_id) AS sequence_no
                    FROM read.message
                    WHERE company_id = :company AND conversation_id IN (SELECT conversation_id FROM page)
                      AND sent_at <= (SELECT max(sent_at) FROM page))
                SELECT m.message_id, m.conversation_id, coalesce(m.agent_id, c.agent_id) AS agent_id,
                       coalesce(m.agent_name, CASE WHEN m.agent_id IS NULL OR m.agent_id = c.agent_id THEN c.agent_name END) AS agent_name,
                       m.platform, coalesce(m.phone_number_id, c.phone_number_id) AS phone_number_id, m.sender, m.text, m.sent_at,
                       coalesce(m.status, 'sent') AS status, placed.sequence_no
                FROM page m JOIN placed USING (message_id)
                LEFT JOIN read.conversation c ON c.company_id = m.company_id AND c.conversation_id = m.conversation_id
                ORDER BY m.sent_at, m.message_id
                """.formatted(conditions(filter));
        Map<String, Object> parameters = parameters(companyId, lead, filter);
        parameters.put("limit", filter.limit());
        parameters.put("offset", filter.offset());
        return jdbc.sql(sql).params(parameters).query((row, _) -> message(row)).list();
    }

    private static LeadMessages.Message message(ResultSet row) throws SQLException {
        return new LeadMessages.Message(
                row.getString("message_id"), row.getString("conversation_id"), row.getString("agent_id"), row.getString("agent_name"),
                row.getString("platform"), row.getString("phone_number_id"), row.getString("sender"), row.getString("text"),
                String.valueOf(Millis.of(row, "sent_at")), row.getString("status"), row.getLong("sequence_no"));
    }

    private static String conditions(MessageFilter filter) {
        List<String> conditions = new ArrayList<>(
                List.of("m.company_id = :company", "m.lead_id = ANY(:leads::text[])", "m.sent_at IS NOT NULL"));
        if (!filter.platforms().isEmpty()) {
            conditions.add("m.platform = ANY(:platforms::text[])");
        }
        if (filter.sender() != null) {
            conditions.add("m.sender = :sender");
        }
        if (filter.conversationId() != null) {
            conditions.add("m.conversation_id = :conversation");
        }
        if (filter.from() != null) {
            conditions.add("m.sent_at >= :from");
        }
        if (filter.before() != null) {
            conditions.add("m.sent_at < :before");
        }
        return String.join(" AND ", conditions);
    }

    private static Map<String, Object> parameters(UUID companyId, KnownLead lead, MessageFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("company", companyId);
        parameters.put("leads", lead.members().toArray(String[]::new));
        parameters.put("platforms", filter.platforms().toArray(String[]::new));
        if (filter.sender() != null) {
            parameters.put("sender", filter.sender());
        }
        if (filter.conversationId() != null) {
            parameters.put("conversation", filter.conversationId());
        }
        if (filter.from() != null) {
            parameters.put("from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.before() != null) {
            parameters.put("before", filter.before().atOffset(ZoneOffset.UTC));
        }
        return parameters;
    }
}
