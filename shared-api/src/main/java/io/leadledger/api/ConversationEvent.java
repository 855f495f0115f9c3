package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in a chat with one lead on one platform. */
public sealed interface ConversationEvent extends LedgerEvent {

    String conversationId();

    /** External id of the lead; null when a status or a close arrives before anything named the lead. */
    @Nullable String leadId();

    /**
     * @param platform {@code whatsapp}, {@code instagram}, {@code webchat} or another, in lower case
     * @param sender {@code user} or {@code agent}
     * @param phoneNumberId the channel it went through
     * @param customerPhone the handle of the customer, normalised
     * @param status {@code sent}, {@code pending}, {@code failed} or what the platform says; null when it says nothing
     */
    record MessageRecorded(
            String conversationId,
            String leadId,
            String messageId,
            String platform,
            String sender,
            @Personal @Nullable String text,
            @Nullable String agentId,
            @Nullable String agentName,
            @Nullable String phoneNumberId,
            @Personal @Nullable String customerPhone,
            @Nullable String status,
            @Personal Map<String, JsonNode> extra,
            Instant occurredAt)
            implements ConversationEvent {}

    record MessageStatusChanged(
            String conversationId,
            @Nullable String leadId,
            String messageId,
            String status,
            @Personal Map<String, JsonNode> extra,
            Instant occurredAt)
            implements ConversationEvent {}

    record Closed(
            String conversationId, @Nullable String leadId, @Personal Map<String, JsonNode> extra, Instant occurredAt)
            implements ConversationEvent {}
}
