package io.leadledger.api.query.analytics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What do customers object to? Answered with {@link Answer}.
 *
 * @param repId null for calls of all reps
 */
public record CountObjections(UUID companyId, DateRange range, @Nullable String repId) {

    /** @param objections the most frequent first */
    public record Answer(List<Objection> objections) {}

    /**
     * @param type such as {@code price}
     * @param calls in which it was raised, once or more
     * @param completed of these
     * @param converted of these
     */
    public record Objection(String type, long calls, long completed, long converted) {

        /** The share of the completed calls that did not convert, 0 to 1. */
        @JsonIgnore
        public @Nullable Double impact() {
            return Ratio.of(completed - converted, completed);
        }
    }
}
