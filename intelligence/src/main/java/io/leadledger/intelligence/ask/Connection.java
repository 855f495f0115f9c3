package io.leadledger.intelligence.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.bucket4j.Bucket;
import io.leadledger.api.EventJson;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/** One WebSocket of one user. Any thread may send; what is sent to a closed one is lost here and delivered when the session resumes. */
final class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private final WebSocketSession socket;
    private final Caller caller;
    private final RequestIds ids;
    private final Instant openedAt;
    private final Bucket messages;
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private volatile Instant lastSign;
    private volatile Instant lastPing;
    private volatile @Nullable AskSession session;

    Connection(WebSocketSession socket, Caller caller, RequestIds ids, AskSettings settings, Instant now) {
        this.socket = new ConcurrentWebSocketSessionDecorator(
                socket, Math.toIntExact(settings.sendTime().toMillis()), Math.toIntExact(settings.sendBuffer().toBytes()));
        this.caller = caller;
        this.ids = ids;
        this.openedAt = now;
        this.lastSign = now;
        this.lastPing = now;
        this.messages = Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.messagesPerMinute())
                        .refillGreedy(settings.messagesPerMinute(), Duration.ofMinutes(1)))
                .build();
    }

    Caller caller() {
        return caller;
    }

    RequestIds ids() {
        return ids;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant lastSign() {
        return lastSign;
    }

    void livesAt(Instant now) {
        lastSign = now;
    }

    boolean takesMessage() {
        return messages.tryConsume(1);
    }

    @Nullable AskSession session() {
        return session;
    }

    void attach(@Nullable AskSession attached) {
        session = attached;
        sent.clear();
    }

    /** False for an answer that was sent over this connection already. */
    boolean isFirst(String queryId) {
        return sent.add(queryId);
    }

    void send(ServerMessage message) {
        try {
            socket.sendMessage(new TextMessage(EventJson.mapper().writeValueAsString(message)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException | IllegalStateException gone) {
            lost(gone);
        } catch (SessionLimitExceededException tooSlow) {
            lost(tooSlow);
        }
    }

    /** The client's side answers by itself with the same text, and what was sent before has arrived then. */
    void ping(String text, Instant now) {
        lastPing = now;
        try {
            socket.sendMessage(new PingMessage(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException | IllegalStateException | SessionLimitExceededException gone) {
            lost(gone);
        }
    }

    Instant lastPing() {
        return lastPing;
    }

    void close(CloseStatus status) {
        try {
            socket.close(status);
        } catch (IOException gone) {
            log.debug("a connection was gone before it was closed", gone);
        }
    }

    private void lost(Exception why) {
        log.debug("a connection is lost", why);
        close(CloseStatus.SESSION_NOT_RELIABLE);
    }
}
