package io.leadledger.intelligence.ask.question;

import org.jspecify.annotations.Nullable;

/**
 * A question about numbers, as it was understood.
 *
 * @param direction null where no end of a ranking is asked for
 * @param most how many of a ranking; null for as many as are worth saying
 * @param days null for all time
 * @param compared the days to compare with; null for none
 */
public record Question(
        Metric metric,
        Grouping grouping,
        @Nullable Direction direction,
        @Nullable Integer most,
        @Nullable Days days,
        @Nullable Days compared,
        Filter filter) {}
