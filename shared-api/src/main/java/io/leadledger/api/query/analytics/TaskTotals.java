package io.leadledger.api.query.analytics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Follow-up tasks that were due in a range.
 *
 * @param onTime done before they were due
 */
public record TaskTotals(long due, long onTime) {

    public static final TaskTotals NONE = new TaskTotals(0, 0);

    public TaskTotals plus(TaskTotals other) {
        return new TaskTotals(due + other.due, onTime + other.onTime);
    }

    /** 0 to 1. */
    @JsonIgnore
    public @Nullable Double onTimeRate() {
        return Ratio.of(onTime, due);
    }
}
