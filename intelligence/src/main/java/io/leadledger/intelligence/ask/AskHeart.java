package io.leadledger.intelligence.ask;

import io.leadledger.web.security.ApiKeys;
import io.leadledger.web.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Beats for all connections: pings, warns, lets go of what is silent, over time or without a valid key. */
@Component
class AskHeart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AskHeart.class);

    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration PURGE = Duration.ofMinutes(1);
    private static final CloseStatus AGAIN = new CloseStatus(4002, "connect again with a credential; the session goes on");
    private static final CloseStatus REVOKED = new CloseStatus(4003, "the credential is not valid any more");
    private static final CloseStatus SILENT = new CloseStatus(4004, "no sign of life");

    private final AskConnections connections;
    private final AskSessions sessions;
    private final SessionStore store;
    private final ApiKeys keys;
    private final AskSettings settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService beats;
    private Instant purgedAt = Instant.EPOCH;

    AskHeart(AskConnections connections, AskSessions sessions, SessionStore store, ApiKeys keys, AskSettings settings, Clock clock) {
        this.connections = connections;
        this.sessions = sessions;
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        beats = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("ask-heart").factory());
        beats.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            connections.all().forEach(connection -> look(connection, now));
            sessions.all().forEach(session -> apart(() -> sessions.look(session, now)));
            if (purgedAt.plus(PURGE).isBefore(now)) {
                purgedAt = now;
                store.purge(now);
            }
        } catch (RuntimeException e) {
            LOG.warn("a beat was missed", e);
        }
    }

    private void look(Connection connection, Instant now) {
        CloseStatus reason = reasonToClose(connection, now);
        if (reason != null) {
            apart(() -> connection.close(reason));
        } else if (!connection.lastPing().plus(settings.heartbeat()).isAfter(now)) {
            apart(() -> connection.ping("", now));
        }
    }

    private @Nullable CloseStatus reasonToClose(Connection connection, Instant now) {
        if (connection.lastSign().plus(settings.silence()).isBefore(now)) {
            return SILENT;
        }
        if (connection.openedAt().plus(settings.connection()).isBefore(now)) {
            return AGAIN;
        }
        Caller caller = connection.caller();
        return caller.isKey() && !keys.isLive(UUID.fromString(caller.credentialId())) ? REVOKED : null;
    }

    /** One slow reader must not hold up the others. */
    private static void apart(Runnable work) {
        Thread.ofVirtual().name("ask-beat").start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("a connection could not be looked after", e);
            }
        });
    }

    /** Before the web server, which would wait for connections that end with nobody's request. */
    @Override
    public synchronized void stop() {
        if (beats != null) {
            beats.shutdownNow();
            beats = null;
        }
        connections.all().forEach(connection -> connection.close(CloseStatus.GOING_AWAY));
    }

    @Override
    public synchronized boolean isRunning() {
        return beats != null;
    }
}
