package io.leadledger.api.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question and what became of it.
 *
 * @param error null unless there was no answer
 * @param response the answer, or why there is none; null while it is worked on
 */
public record QuestionState(
        @Nullable String queryId,
        @Nullable String sessionId,
        @Nullable String askedBy,
        @Nullable String text,
        @Nullable String error,
        @Nullable String response,
        Lifespan lifespan) implements EntityState<QuestionEvent> {

    public static final QuestionState NEW = new QuestionState(null, null, null, null, null, null, Lifespan.NONE);

    @JsonIgnore
    public boolean isConcluded() {
        return response != null;
    }

    @Override
    public QuestionState evolve(QuestionEvent event) {
        Lifespan life = lifespan.touchedAt(event.occurredAt());
        return switch (event) {
            case QuestionEvent.Asked asked ->
                    new QuestionState(asked.queryId(), asked.sessionId(), asked.askedBy(), asked.text(), error, response, life);
            case QuestionEvent.Answered answered -> new QuestionState(queryId, sessionId, askedBy, text, null, answered.answer(), life);
            case QuestionEvent.Unanswered unanswered ->
                    new QuestionState(queryId, sessionId, askedBy, text, unanswered.error(), unanswered.message(), life);
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        put(fields, "query_id", queryId);
        put(fields, "session_id", sessionId);
        put(fields, "asked_by", askedBy);
        put(fields, "query_text", text);
        put(fields, "error", error);
        put(fields, "response_text", response);
        put(fields, "created_at", lifespan.createdAt());
        put(fields, "updated_at", lifespan.updatedAt());
        return fields;
    }

    private static void put(SortedMap<String, JsonNode> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, TextNode.valueOf(value.toString()));
        }
    }
}
