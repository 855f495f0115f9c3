package io.leadledger.intelligence.ask;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Brings answers to their clients. An answer is stored before it is sent, and forgotten when the client's side has answered the ping that
 * was sent right behind it.
 */
@Component
class AnswerDeliveries {

    private final SessionStore store;
    private final AskSettings settings;

    AnswerDeliveries(SessionStore store, AskSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Stores an answer, and sends it if somebody is there. */
    void first(AskSession session, String queryId, ServerMessage message, Instant now) {
        session.delivery().lock();
        try {
            store.finish(session.key(), queryId, message);
            Connection connection = session.connection();
            if (connection != null && connection.isFirst(queryId)) {
                if (message instanceof ServerMessage.Complete complete) {
                    chunks(connection, complete);
                }
                connection.send(message);
                connection.ping(queryId, now);
            }
        } finally {
            session.delivery().unlock();
        }
    }

    private static void chunks(Connection connection, ServerMessage.Complete complete) {
        List<String> chunks = Chunks.of(complete.answer());
        for (int i = 0; i < chunks.size(); i++) {
            connection.send(new ServerMessage.Chunk(
                    complete.queryId(), complete.sessionId(), chunks.get(i), i, chunks.size(), complete.timestamp()));
        }
    }

    /** Sends what is not known to have arrived. */
    void again(AskSession session, Instant now) {
        session.delivery().lock();
        try {
            boolean awaitsOthers = false;
            for (Delivery one : store.open(session.key())) {
                ServerMessage message = one.message();
                if (message == null && !session.worksOn(one.queryId())) {
                    awaitsOthers = true;
                    message = one.askedAt().plus(settings.answer()).isBefore(now) ? interrupted(session, one, now) : null;
                }
                Connection connection = session.connection();
                if (message != null && connection != null && connection.isFirst(one.queryId())) {
                    connection.send(marked(message));
                    connection.ping(one.queryId(), now);
                }
            }
            session.awaitsOthers(awaitsOthers);
        } finally {
            session.delivery().unlock();
        }
    }

    void arrived(AskSession session, String queryId) {
        store.arrived(session.key(), queryId);
    }

    /** Whichever instance worked on it does not any more. */
    private ServerMessage interrupted(AskSession session, Delivery delivery, Instant now) {
        ServerMessage message = Refusals.of(
                delivery.queryId(), session.key().sessionId(),
                new LedgerException(ErrorCode.UNAVAILABLE, "The work on this question was interrupted"), now);
        store.finish(session.key(), delivery.queryId(), message);
        return message;
    }

    private static ServerMessage marked(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Complete it -> new ServerMessage.Complete(
                    it.queryId(), it.sessionId(), it.answer(), it.citations(), it.confidence(), it.suggestedFollowUps(), true, it.timestamp());
            case ServerMessage.Failed it -> new ServerMessage.Failed(
                    it.queryId(), it.sessionId(), it.error(), it.message(), it.suggestion(), it.field(), it.retryAfter(), true, it.timestamp());
            default -> message;
        };
    }
}
