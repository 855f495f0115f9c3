package io.leadledger.intelligence.ask;

import io.leadledger.api.SortableIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Sessions begin, change connections, expire and end. */
@Component
class AskSessions {

    /** A code of ours, so that a client does not fight with another window about one session. */
    static final CloseStatus REPLACED = new CloseStatus(4001, "the session goes on over another connection");

    private final ConcurrentHashMap<SessionKey, AskSession> live = new ConcurrentHashMap<>();
    private final SessionStore store;
    private final AnswerDeliveries deliveries;
    private final AskSettings settings;
    private final Clock clock;

    AskSessions(SessionStore store, AnswerDeliveries deliveries, AskSettings settings, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a session or resumes it, says so, and sends what did not arrive. */
    void connect(Connection connection, @Nullable String sessionId) {
        attach(connection, sessionId == null ? newId() : sessionId, true);
    }

    /** The session that is meant, which a client need not have begun before it asks. */
    AskSession of(Connection connection, @Nullable String sessionId) {
        AskSession current = connection.session();
        if (current != null && !current.isEnded() && (sessionId == null || sessionId.equals(current.key().sessionId()))) {
            return current;
        }
        return attach(connection, sessionId == null ? newId() : sessionId, false);
    }

    private String newId() {
        return SortableIds.next("session_", clock);
    }

    private AskSession attach(Connection connection, String sessionId, boolean greeted) {
        leave(connection);
        Instant now = clock.instant();
        SessionKey key = SessionKey.of(connection.caller(), sessionId);
        boolean resumed = store.open(key, now, now.plus(settings.idle()));
        Connection[] before = new Connection[1];
        AskSession session = live.compute(key, (_, known) -> {
            AskSession taken = known == null || known.isEnded() ? new AskSession(key, now) : known;
            before[0] = taken.take(connection, now);
            return taken;
        });
        if (before[0] != null) {
            before[0].close(REPLACED);
        }
        connection.attach(session);
        if (greeted) {
            connection.send(new ServerMessage.Connected(sessionId, "ready", resumed, now));
        }
        deliveries.again(session, now);
        return session;
    }

    /** The connection is gone; the session is not. */
    void leave(Connection connection) {
        AskSession session = connection.session();
        if (session != null) {
            connection.attach(null);
            session.leave(connection);
            live.computeIfPresent(session.key(), (_, known) -> known.isAbandoned() ? null : known);
        }
    }

    void end(AskSession session, String reason) {
        if (!session.end()) {
            return;
        }
        live.remove(session.key(), session);
        store.end(session.key());
        Connection connection = session.connection();
        if (connection != null) {
            connection.send(new ServerMessage.Disconnected(session.key().sessionId(), "ended", reason, clock.instant()));
            connection.close(CloseStatus.NORMAL);
        }
    }

    void active(AskSession session) {
        Instant now = clock.instant();
        session.activeAt(now);
        store.touch(session.key(), now.plus(settings.idle()));
    }

    Collection<AskSession> all() {
        return live.values();
    }

    /** Warns, ends, forgets: whatever is due. */
    void look(AskSession session, Instant now) {
        Duration unused = Duration.between(session.activeAt(), now);
        if (session.isBusy()) {
            return;
        }
        if (unused.compareTo(settings.idle()) >= 0) {
            end(session, "inactivity");
        } else if (unused.compareTo(settings.idle().minus(settings.notice())) >= 0) {
            Optional.ofNullable(session.connection()).filter(_ -> session.warn()).ifPresent(connection -> connection.send(
                    new ServerMessage.Timeout(session.key().sessionId(), warning(settings.notice()), now)));
        }
        if (session.awaitsOthers()) {
            deliveries.again(session, now);
        }
        live.computeIfPresent(session.key(), (_, known) -> known.isAbandoned() ? null : known);
    }

    static String warning(Duration notice) {
        long minutes = notice.toMinutes();
        String time = minutes == 1 ? "1 minute" : minutes > 1 ? minutes + " minutes" : Math.max(1, notice.toSeconds()) + " seconds";
        return "Session will expire in " + time + " due to inactivity";
    }
}
