package io.leadledger.api.query.analytics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well do calls follow the company's procedure? Answered with {@link Answer}. */
public record MeasureCompliance(UUID companyId, DateRange range) {

    /**
     * @param overall mean over measured calls, 0 to 1; null when there are none
     * @param stages those that are missed most often first
     * @param reps by id
     */
    public record Answer(@Nullable Double overall, List<Stage> stages, List<Rep> reps) {}

    /**
     * @param name as the findings name the stage
     * @param found calls in which it was found
     * @param missing calls in which it should have been and was not
     */
    public record Stage(String name, long found, long missing) {

        /** The share of calls in which it was found, 0 to 1. */
        @JsonIgnore
        public @Nullable Double compliance() {
            return Ratio.of(found, found + missing);
        }
    }

    /** @param stages those that the rep misses most often first */
    public record Rep(String repId, @Nullable Double compliance, List<Stage> stages) {}
}
