package io.leadledger.query.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as the Leads document shows it. Times are ISO 8601 in UTC with milliseconds.
 *
 * @param leadId external id, by which the other families know the lead
 * @param customerPhone the handle the lead is named by: digits of a phone, an Instagram id or a web session
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record Lead(
        String leadId,
        String customerPhone,
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        @Nullable String leadStatus,
        @Nullable Integer totalScore,
        @Nullable Integer intentScore,
        @Nullable Integer urgencyScore,
        @Nullable Integer budgetScore,
        @Nullable Integer fitScore,
        @Nullable Integer engagementScore,
        List<String> platforms,
        int conversationCount,
        int totalMessages,
        int templateSendsCount,
        @Nullable String lastMessageAt,
        @Nullable String lastMessageText,
        @Nullable String lastMessageSender,
        String firstContactAt,
        String createdAt,
        boolean hasExtraction,
        @Nullable String extractionId,
        List<LeadConversation> conversations) {}
