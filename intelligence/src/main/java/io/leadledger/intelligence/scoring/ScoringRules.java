package io.leadledger.intelligence.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of scoring, as data. A score rests on signals: each dimension begins at the base and every signal that is found adds its
 * impact.
 *
 * @param version changes with any rule, so that a recorded score can be understood later
 * @param base where a dimension begins, 0 to 100
 * @param weights of the dimensions in the whole score
 */
record ScoringRules(
        String version,
        int base,
        Map<String, Double> weights,
        List<FactRule> facts,
        List<AttributeRule> attributes,
        List<ActionRule> actions) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    /**
     * A signal in what happened. Patterns are regular expressions on lower case; null matches anything.
     *
     * @param types of facts that count, in whole
     * @param notTypes of facts that never count
     * @param orType found anywhere in the type, stands for the text
     * @param atLeast so many facts
     * @param atMost null for any number
     */
    record FactRule(
            String dimension,
            String signal,
            int impact,
            @Nullable String types,
            @Nullable String notTypes,
            @Nullable String side,
            @Nullable String text,
            @Nullable String orType,
            double seconds,
            int atLeast,
            @Nullable Integer atMost) {}

    /** A signal in what is known: an attribute or custom field that matches, or a number within bounds. */
    record AttributeRule(
            String dimension,
            String signal,
            int impact,
            List<String> names,
            @Nullable String text,
            @Nullable Double least,
            @Nullable Double most) {}

    /**
     * @param when signals that call for the action, as a pattern on their whole names
     * @param stop whether no other action is to follow
     */
    record ActionRule(
            String action,
            @Nullable String when,
            @JsonProperty("least_score") @Nullable Integer leastScore,
            @JsonProperty("most_score") @Nullable Integer mostScore,
            boolean stop) {}

    static ScoringRules load() {
        try (InputStream file = ScoringRules.class.getResourceAsStream("/intelligence/scoring-rules.json")) {
            return JSON.readValue(file, ScoringRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
