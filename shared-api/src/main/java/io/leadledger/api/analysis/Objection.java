package io.leadledger.api.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer said against buying.
 *
 * @param objectionType price, timing, authority, need, trust, competitor, or a type of the company's own phrase book
 * @param objectionText the customer's words
 * @param severity {@code low}, {@code medium} or {@code high}
 * @param confidence 0 to 1
 * @param handled whether the agent answered it and the customer went on
 */
public record Objection(
        String objectionType,
        String objectionText,
        List<String> responseSuggestions,
        @Nullable String severity,
        @Nullable Double confidence,
        @Nullable Boolean handled,
        @Nullable Basis basis) {}
