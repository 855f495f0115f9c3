package io.leadledger.projection.conversations;

import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.leadledger.projection.rows.Keys.in;

/** The SQL of this projection. */
final class ConversationTables {

    private static final Table<Map.Entry<Key, ConversationRow>> CONVERSATION =
            new Table<Map.Entry<Key, ConversationRow>>("conversation")
                    .key("company_id", "uuid", row -> row.getKey().companyId())
                    .key("conversation_id", "text", row -> row.getKey().id())
                    .column("lead_id", "text", row -> leadId(row.getValue()))
                    .column("agent_id", "text", row -> row.getValue().said().text("agent_id"))
                    .column("agent_name", "text", row -> row.getValue().said().text("agent_name"))
                    .column("platform", "text", row -> row.getValue().state().platform())
                    .column("phone_number_id", "text", row -> row.getValue().said().text("phone_number_id"))
                    .column("message_count", "integer", row -> row.getValue().messageCount())
                    .column("is_active", "boolean", row -> row.getValue().state().isActive())
                    .column("created_at", "timestamptz", row -> Columns.momentOrNull(row.getValue().createdAt()))
                    .column("last_message_at", "timestamptz", row -> Columns.momentOrNull(row.getValue().state().lastMessageAt()))
                    .column("state", "json", row -> StateJson.write(row.getValue()));

    private static final Table<MessageRow> MESSAGE = new Table<MessageRow>("message")
            .key("company_id", "uuid", row -> row.key().companyId())
            .key("message_id", "text", row -> row.key().id())
            .column("conversation_id", "text", row -> row.content(MessageContent::conversationId))
            .column("lead_id", "text", row -> row.content(MessageContent::leadId))
            .column("agent_id", "text", row -> row.content(MessageContent::agentId))
            .column("agent_name", "text", row -> row.content(MessageContent::agentName))
            .column("platform", "text", row -> row.content(MessageContent::platform))
            .column("phone_number_id", "text", row -> row.content(MessageContent::phoneNumberId))
            .column("sender", "text", row -> row.content(MessageContent::sender))
            .column("text", "text", row -> row.content(MessageContent::text))
            .column("sent_at", "timestamptz", row -> row.content(MessageContent::sentAt))
            .column("status", "text", row -> row.status(MessageStatus::status))
            .column("status_at", "timestamptz", row -> row.status(MessageStatus::at))
            .column("status_changed", "boolean", row -> row.status(MessageStatus::changed));

    private final JdbcClient jdbc;

    ConversationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Key, ConversationRow> conversations(Collection<Key> keys) {
        return Keys.read(
                jdbc, "SELECT company_id, conversation_id, state FROM conversation WHERE " + in("conversation_id"), keys, "conversation_id",
                (row, _) -> StateJson.read(row.getString("state"), ConversationRow.class));
    }

    Map<Key, MessageRow> messages(Collection<Key> keys) {
        String sql = """
                SELECT company_id, message_id, conversation_id, lead_id, agent_id, agent_name, platform, phone_number_id, sender, text,
                       sent_at, status, status_at, status_changed
                FROM message WHERE\s""" + in("message_id");
        return Keys.read(jdbc, sql, keys, "message_id", (row, _) ->
                new MessageRow(new Key(row.getObject("company_id", UUID.class), row.getString("message_id")), content(row), status(row)));
    }

    private static @Nullable MessageContent content(ResultSet row) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return sentAt == null ? null : new MessageContent(
                row.getString("conversation_id"), row.getString("lead_id"), row.getString("agent_id"), row.getString("agent_name"),
                row.getString("platform"), row.getString("phone_number_id"), row.getString("sender"), row.getString("text"),
                sentAt.toInstant());
    }

    private static @Nullable MessageStatus status(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("status_at", OffsetDateTime.class);
        return at == null ? null : new MessageStatus(row.getString("status"), at.toInstant(), row.getBoolean("status_changed"));
    }

    void write(ConversationFold fold) {
        CONVERSATION.upsert(jdbc, fold.changedConversations().entrySet());
        MESSAGE.upsert(jdbc, fold.changedMessages().values());
    }

    private static @Nullable String leadId(ConversationRow row) {
        String leadId = row.state().leadId();
        return leadId == null ? null : Columns.id(leadId);
    }
}
