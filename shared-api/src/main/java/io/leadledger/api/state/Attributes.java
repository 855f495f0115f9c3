package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Named values of which the last writer's counts, attribute by attribute, by the time of the fact. */
public record Attributes(@JsonValue SortedMap<String, Stamped> entries) {

    public static final Attributes NONE = new Attributes(Collections.emptySortedMap());

    @JsonCreator
    public Attributes {
        entries = Collections.unmodifiableSortedMap(entries);
    }

    public Attributes record(Map<String, JsonNode> values, Instant at) {
        if (values.isEmpty()) {
            return this;
        }
        SortedMap<String, Stamped> merged = new TreeMap<>(entries);
        values.forEach((name, value) -> keepLatest(merged, name, new Stamped(value, at)));
        return new Attributes(merged);
    }

    public Attributes record(String name, JsonNode value, Instant at) {
        return record(Map.of(name, value), at);
    }

    public Attributes mergedWith(Attributes other) {
        SortedMap<String, Stamped> merged = new TreeMap<>(entries);
        other.entries.forEach((name, stamped) -> keepLatest(merged, name, stamped));
        return new Attributes(merged);
    }

    private static void keepLatest(SortedMap<String, Stamped> into, String name, Stamped candidate) {
        into.merge(name, candidate, (known, said) -> said.beats(known) ? said : known);
    }

    /** The newest value under any of these names (synonyms in the documents); null when there is none or it was cleared. */
    public @Nullable JsonNode newest(String... names) {
        Stamped newest = null;
        for (String name : names) {
            Stamped candidate = entries.get(name);
            if (candidate != null && (newest == null || candidate.beats(newest))) {
                newest = candidate;
            }
        }
        return newest == null || newest.value().isNull() ? null : newest.value();
    }

    /** Like {@link #newest}, as text; numbers and booleans as they are written, objects and arrays are not text. */
    public @Nullable String text(String... names) {
        JsonNode value = newest(names);
        return value == null || value.isContainerNode() || value.asText().isBlank() ? null : value.asText();
    }

    /** Like {@link #newest}, as a number; null when it is not one, or one of more digits than anybody reckons with. */
    public @Nullable BigDecimal number(String... names) {
        JsonNode value = newest(names);
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return Numbers.isBounded(number) ? number : null;
        }
        return value.isTextual() ? Numbers.parse(value.textValue()) : null;
    }
}
