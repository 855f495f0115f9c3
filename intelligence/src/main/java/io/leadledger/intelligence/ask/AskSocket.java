package io.leadledger.intelligence.ask;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** 8.1 of the Otto document: the WebSocket's own end. Whatever a client says is answered; only what never ends is cut off. */
@Component
class AskSocket extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AskSocket.class);

    private final AskConnections connections;
    private final AskSessions sessions;
    private final AskDesk desk;
    private final AnswerDeliveries deliveries;
    private final AskSettings settings;
    private final Clock clock;

    AskSocket(AskConnections connections, AskSessions sessions, AskDesk desk, AnswerDeliveries deliveries, AskSettings settings, Clock clock) {
        this.connections = connections;
        this.sessions = sessions;
        this.desk = desk;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        Caller caller = (Caller) Objects.requireNonNull(socket.getAttributes().get(AskHandshake.CALLER));
        RequestIds ids = (RequestIds) Objects.requireNonNull(socket.getAttributes().get(AskHandshake.IDS));
        connections.add(socket.getId(), new Connection(socket, caller, ids, settings, clock.instant()));
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        connections.find(socket.getId()).ifPresent(connection -> {
            connection.livesAt(clock.instant());
            try {
                heed(connection, message.getPayload());
            } catch (LedgerException refusal) {
                refuse(connection, refusal);
            } catch (DataAccessException away) {
                LOG.warn("a message could not be heeded", away);
                refuse(connection, new LedgerException(ErrorCode.UNAVAILABLE));
            } catch (RuntimeException e) {
                LOG.error("a message could not be heeded", e);
                refuse(connection, new LedgerException(ErrorCode.INTERNAL_SERVER_ERROR));
            }
        });
    }

    private void heed(Connection connection, String text) {
        if (!connection.takesMessage()) {
            throw new LedgerException(ErrorCode.RATE_LIMIT_EXCEEDED, "Too many messages. Retry after 1 seconds.").retryAfter(1);
        }
        if (text.length() > settings.longestMessage().toBytes()) {
            throw new LedgerException(
                    ErrorCode.PAYLOAD_TOO_LARGE, "A message may have at most " + settings.longestMessage().toBytes() + " characters");
        }
        switch (ClientMessages.read(text, connection.caller())) {
            case ClientMessage.Connect connect -> sessions.connect(connection, connect.sessionId());
            case ClientMessage.Ask ask -> desk.take(connection, ask);
            case ClientMessage.Disconnect disconnect -> sessions.end(sessions.of(connection, disconnect.sessionId()), "requested");
            case ClientMessage.Ping ping -> connection.send(new ServerMessage.Pong(ping.sessionId(), clock.instant()));
        }
    }

    private void refuse(Connection connection, LedgerException refusal) {
        AskSession session = connection.session();
        connection.send(Refusals.of(null, session == null ? null : session.key().sessionId(), refusal, clock.instant()));
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        connections.find(socket.getId()).ifPresent(connection -> {
            connection.livesAt(clock.instant());
            String text = StandardCharsets.UTF_8.decode(message.getPayload().duplicate()).toString();
            AskSession session = connection.session();
            if (session != null && text.startsWith("query_")) {
                deliveries.arrived(session, text);
            }
        });
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        LOG.debug("a connection broke", failure);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        connections.remove(socket.getId()).ifPresent(sessions::leave);
    }
}
