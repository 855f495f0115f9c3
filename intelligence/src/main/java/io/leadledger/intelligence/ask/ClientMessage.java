package io.leadledger.intelligence.ask;

import io.leadledger.intelligence.ask.question.AskContext;
import org.jspecify.annotations.Nullable;

/** What a client says. The {@code sessionId} is null where it names none. */
sealed interface ClientMessage {

    @Nullable String sessionId();

    record Connect(@Nullable String sessionId) implements ClientMessage {}

    /**
     * @param followsUp whether the question is about an earlier one
     * @param previousQueryId that one; null for the last one
     */
    record Ask(@Nullable String sessionId, String text, boolean followsUp, @Nullable String previousQueryId, AskContext context)
            implements ClientMessage {}

    record Disconnect(@Nullable String sessionId) implements ClientMessage {}

    record Ping(@Nullable String sessionId) implements ClientMessage {}
}
