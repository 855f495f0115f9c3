package io.leadledger.api.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a question of a user. */
public sealed interface QuestionEvent extends WorkEvent {

    String queryId();

    @Override
    default String id() {
        return queryId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.QUESTION;
    }

    @Override
    default QuestionState after(@Nullable EntityState<?> before) {
        return (before == null ? QuestionState.NEW : (QuestionState) before).evolve(this);
    }

    /**
     * @param askedBy {@code key:<id>} or {@code user:<id>}
     * @param previousQueryId the query it follows up; null for none
     * @param context as sent beside the question: range of days, rep, type of calls; null for none
     */
    record Asked(
            String queryId,
            String sessionId,
            String askedBy,
            @Personal String text,
            @Nullable String previousQueryId,
            @Personal @Nullable JsonNode context,
            Instant occurredAt) implements QuestionEvent {}

    /**
     * @param confidence 0 to 1
     * @param basis what it was computed from: the question as understood, the typed queries with their parameters, and the numbers
     */
    record Answered(
            String queryId,
            @Personal String answer,
            @Personal List<Citation> citations,
            BigDecimal confidence,
            @Personal List<String> suggestedFollowUps,
            @Personal JsonNode basis,
            Instant occurredAt) implements QuestionEvent {}

    /**
     * @param error such as {@code insufficient_data}
     * @param basis as in an answer; null when it was not understood
     */
    record Unanswered(
            String queryId,
            String error,
            @Personal String message,
            @Personal @Nullable String suggestion,
            @Personal @Nullable JsonNode basis,
            Instant occurredAt) implements QuestionEvent {}
}
