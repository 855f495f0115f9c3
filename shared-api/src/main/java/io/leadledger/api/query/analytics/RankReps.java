package io.leadledger.api.query.analytics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How does each rep do? Answered with {@link Answer}.
 *
 * @param repIds empty for all that had calls in the range
 */
public record RankReps(UUID companyId, DateRange range, List<String> repIds) {

    /** @param reps the best first, by {@link Rep#performanceScore}; those without one last */
    public record Answer(List<Rep> reps) {}

    /**
     * @param name null where nothing told it
     * @param recommendations what the numbers say should be better, the most important first
     */
    public record Rep(String repId, @Nullable String name, CallTotals calls, TaskTotals tasks, List<String> recommendations) {

        @JsonIgnore
        public @Nullable Double performanceScore() {
            return PerformanceScore.of(calls, tasks);
        }
    }
}
