package io.leadledger.intelligence.ask;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.question.QuestionEvent;
import io.leadledger.intelligence.ask.answer.Answerer;
import io.leadledger.intelligence.ask.answer.Inquiry;
import io.leadledger.intelligence.ask.answer.Reply;
import io.leadledger.web.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Has one question answered: remembered for those that follow it up, recorded, and delivered. */
@Component
class AskClerk {

    private static final Logger LOG = LoggerFactory.getLogger(AskClerk.class);

    private static final String INSUFFICIENT_DATA = "insufficient_data";

    /** So many of all sessions at once: each may ask the database a few questions. */
    private static final int AT_ONCE = 8;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Answerer answerer;
    private final SessionStore store;
    private final QuestionLog log;
    private final AnswerDeliveries deliveries;
    private final Clock clock;

    AskClerk(Answerer answerer, SessionStore store, QuestionLog log, AnswerDeliveries deliveries, Clock clock) {
        this.answerer = answerer;
        this.store = store;
        this.log = log;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void answer(AskSession session, Pending pending) {
        try {
            free.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            ServerMessage message = conclude(session, pending);
            deliveries.first(session, pending.queryId(), message, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("an answer could not be delivered", e);
        } finally {
            free.release();
        }
    }

    private ServerMessage conclude(AskSession session, Pending pending) {
        try {
            Reply reply = answerer.answer(inquiry(session.key(), pending));
            log.concluded(pending.from(), event(pending.queryId(), reply, clock.instant()));
            store.remember(session.key(), new Turn(pending.queryId(), reply.understood()));
            return message(session.key().sessionId(), pending.queryId(), reply, clock.instant());
        } catch (LedgerException refusal) {
            return refused(session, pending, refusal);
        } catch (DataAccessException away) {
            LOG.warn("a question could not be answered", away);
            return refused(session, pending, new LedgerException(ErrorCode.UNAVAILABLE));
        } catch (RuntimeException e) {
            LOG.error("a question could not be answered", e);
            return refused(session, pending, new LedgerException(ErrorCode.INTERNAL_SERVER_ERROR));
        }
    }

    private Inquiry inquiry(SessionKey key, Pending pending) {
        ClientMessage.Ask ask = pending.ask();
        Role role = pending.from().caller().role();
        Turn previous = previous(store.turns(key), ask);
        return new Inquiry(
                key.companyId(), role == null ? null : role.wire(), ask.text(), ask.context(), previous == null ? null : previous.question(),
                ask.followsUp(), QuestionLog.metaData(pending.from()));
    }

    /** Without an id it is the last one that was understood: a question in between that was not changes nothing. */
    private static @Nullable Turn previous(List<Turn> turns, ClientMessage.Ask ask) {
        String id = ask.previousQueryId();
        if (id == null) {
            return turns.reversed().stream().filter(turn -> turn.question() != null).findFirst().orElse(null);
        }
        Optional<Turn> named = turns.stream().filter(turn -> turn.queryId().equals(id)).findFirst();
        return named.orElseThrow(() -> LedgerException.invalid("previous_query_id", "is none of this session's queries"));
    }

    private ServerMessage refused(AskSession session, Pending pending, LedgerException refusal) {
        ServerMessage.Failed message = Refusals.of(pending.queryId(), session.key().sessionId(), refusal, clock.instant());
        try {
            log.concluded(pending.from(), new QuestionEvent.Unanswered(
                    pending.queryId(), message.error(), message.message(), message.suggestion(), null, message.timestamp()));
        } catch (RuntimeException e) {
            LOG.warn("it could not be recorded that a question was not answered", e);
        }
        return message;
    }

    private static QuestionEvent event(String queryId, Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Answered it ->
                    new QuestionEvent.Answered(queryId, it.text(), it.citations(), it.confidence(), it.followUps(), it.basis(), now);
            case Reply.Unknown it -> new QuestionEvent.Unanswered(queryId, INSUFFICIENT_DATA, it.message(), it.suggestion(), it.basis(), now);
        };
    }

    private static ServerMessage message(String sessionId, String queryId, Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Answered it ->
                    new ServerMessage.Complete(queryId, sessionId, it.text(), it.citations(), it.confidence(), it.followUps(), null, now);
            case Reply.Unknown it ->
                    new ServerMessage.Failed(queryId, sessionId, INSUFFICIENT_DATA, it.message(), it.suggestion(), null, null, null, now);
        };
    }
}
