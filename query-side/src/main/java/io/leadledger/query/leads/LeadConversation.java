package io.leadledger.query.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A conversation as the Leads document shows it beside its lead. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record LeadConversation(
        String conversationId,
        @Nullable String agentId,
        @Nullable String agentName,
        @Nullable String platform,
        @Nullable String phoneNumberId,
        int messageCount,
        boolean isActive,
        @Nullable String createdAt,
        @Nullable String lastMessageAt) {}
