package io.leadledger.intelligence.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.leadledger.api.EventJson;
import io.leadledger.api.SortableIds;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.question.QuestionEvent;
import io.leadledger.intelligence.ask.question.AskContext;
import io.leadledger.web.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Takes questions in, and has each session's answered one after the other. */
@Component
class AskDesk implements DisposableBean {

    private record Asker(UUID companyId, String actor) {}

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ask-", 0).factory());
    private final Cache<Asker, Bucket> limits = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(5)).build();
    private final AskSessions sessions;
    private final SessionStore store;
    private final QuestionLog log;
    private final AskClerk clerk;
    private final AskSettings settings;
    private final Clock clock;

    AskDesk(AskSessions sessions, SessionStore store, QuestionLog log, AskClerk clerk, AskSettings settings, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.log = log;
        this.clerk = clerk;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws LedgerException rate_limit_exceeded */
    void take(Connection connection, ClientMessage.Ask ask) {
        AskSession session = sessions.of(connection, ask.sessionId());
        limit(connection.caller());
        if (session.waiting() >= settings.waiting()) {
            throw new LedgerException(ErrorCode.RATE_LIMIT_EXCEEDED, "Too many questions of this session are waiting").retryAfter(1);
        }
        Instant now = clock.instant();
        String queryId = SortableIds.next("query_", clock);
        String sessionId = session.key().sessionId();
        log.asked(connection, new QuestionEvent.Asked(
                queryId, sessionId, connection.caller().actor(), ask.text(), ask.previousQueryId(), json(ask.context()), now));
        store.begin(session.key(), queryId, now);
        sessions.active(session);
        Pending pending = new Pending(queryId, connection, ask);
        boolean first = session.add(pending);
        connection.send(new ServerMessage.Processing(queryId, sessionId, first ? "searching" : "queued", now));
        if (first) {
            workers.execute(() -> work(session, pending));
        }
    }

    private void work(AskSession session, Pending first) {
        clerk.answer(session, first);
        for (Pending next = session.next(); next != null; next = session.next()) {
            Connection connection = session.connection();
            if (connection != null) {
                connection.send(new ServerMessage.Processing(next.queryId(), session.key().sessionId(), "searching", clock.instant()));
            }
            clerk.answer(session, next);
        }
        session.activeAt(clock.instant());
    }

    private void limit(Caller caller) {
        Bucket bucket = limits.get(new Asker(caller.companyId(), caller.actor()), _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.questionsPerMinute())
                        .refillGreedy(settings.questionsPerMinute(), Duration.ofMinutes(1)))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            int seconds = Math.toIntExact(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
            throw new LedgerException(ErrorCode.RATE_LIMIT_EXCEEDED, "Rate limit exceeded. Retry after " + seconds + " seconds.")
                    .retryAfter(seconds);
        }
    }

    private static @Nullable JsonNode json(AskContext context) {
        return context.equals(AskContext.NONE) ? null : EventJson.mapper().valueToTree(context);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
