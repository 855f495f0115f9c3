package io.leadledger.query.leads.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of the document. */
record LeadMessages(boolean success, Data data, String timestamp, String correlationId) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Data(String customerPhone, LeadInfo leadInfo, List<Message> messages, Pagination pagination) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LeadInfo(
            @Nullable String name,
            @Nullable String email,
            @Nullable String company,
            @Nullable String leadStatus,
            @Nullable Integer totalScore) {}

    /**
     * @param status {@code sent} where nothing told one
     * @param sequenceNo place within the conversation, from 1, whatever is filtered
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Message(
            String messageId,
            String conversationId,
            @Nullable String agentId,
            @Nullable String agentName,
            String platform,
            @Nullable String phoneNumberId,
            String sender,
            @Nullable String text,
            String timestamp,
            String status,
            long sequenceNo) {}

    record Pagination(long total, int limit, int offset, @JsonProperty("hasMore") boolean hasMore) {}
}
