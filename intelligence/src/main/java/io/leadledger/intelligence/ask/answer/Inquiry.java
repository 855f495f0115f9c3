package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.AskContext;
import io.leadledger.intelligence.ask.question.Question;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that is to be answered.
 *
 * @param role of the asking user in the words of the tokens; null for a company's key
 * @param previous the question it follows up, as it was understood; null for none
 * @param followsUp whether the client said that it follows one up
 * @param metaData for messages to other modules
 */
public record Inquiry(
        UUID companyId,
        @Nullable String role,
        String text,
        AskContext context,
        @Nullable Question previous,
        boolean followsUp,
        Map<String, Object> metaData) {}
