package io.leadledger.intelligence.ask.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.question.Citation;
import io.leadledger.intelligence.ask.question.Question;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to a question. */
public sealed interface Reply {

    /** Null for a question that no rule understands. */
    @Nullable Question understood();

    /**
     * @param confidence 0 to 1
     * @param basis the question as understood, the queries that were asked, and their numbers
     */
    record Answered(
            String text, List<Citation> citations, BigDecimal confidence, List<String> followUps, JsonNode basis, @Nullable Question understood)
            implements Reply {}

    /** There is not enough to answer from. */
    record Unknown(String message, String suggestion, @Nullable JsonNode basis, @Nullable Question understood) implements Reply {}
}
