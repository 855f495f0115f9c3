package io.leadledger.intelligence.ask;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.leadledger.api.question.Citation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we say, with the documented members; what is null is left out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerMessage.Connected.class, name = "connected"),
    @JsonSubTypes.Type(value = ServerMessage.Processing.class, name = "processing"),
    @JsonSubTypes.Type(value = ServerMessage.Chunk.class, name = "response_chunk"),
    @JsonSubTypes.Type(value = ServerMessage.Complete.class, name = "response_complete"),
    @JsonSubTypes.Type(value = ServerMessage.Failed.class, name = "error"),
    @JsonSubTypes.Type(value = ServerMessage.Timeout.class, name = "timeout"),
    @JsonSubTypes.Type(value = ServerMessage.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = ServerMessage.Disconnected.class, name = "disconnected"),
})
sealed interface ServerMessage {

    /** @param resumed whether the session was there before */
    record Connected(String sessionId, String status, boolean resumed, Instant timestamp) implements ServerMessage {}

    /** @param status {@code queued} behind another question, or {@code searching} */
    record Processing(String queryId, String sessionId, String status, Instant timestamp) implements ServerMessage {}

    /** All chunks one after the other are the answer. */
    record Chunk(String queryId, String sessionId, String chunk, int chunkIndex, int totalChunks, Instant timestamp) implements ServerMessage {}

    /** @param redelivered true when it may have come before, over a connection that was lost */
    record Complete(
            String queryId,
            String sessionId,
            String answer,
            List<Citation> citations,
            BigDecimal confidence,
            List<String> suggestedFollowUps,
            @Nullable Boolean redelivered,
            Instant timestamp) implements ServerMessage {}

    /**
     * @param queryId null when it is about no question
     * @param field of the client's message that is to blame
     */
    record Failed(
            @Nullable String queryId,
            @Nullable String sessionId,
            String error,
            String message,
            @Nullable String suggestion,
            @Nullable String field,
            @Nullable Integer retryAfter,
            @Nullable Boolean redelivered,
            Instant timestamp) implements ServerMessage {}

    /** The session ends soon. */
    record Timeout(String sessionId, String message, Instant timestamp) implements ServerMessage {}

    record Pong(@Nullable String sessionId, Instant timestamp) implements ServerMessage {}

    /** The session has ended; the connection is closed next. */
    record Disconnected(String sessionId, String status, String reason, Instant timestamp) implements ServerMessage {}
}
