package io.leadledger.api.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the customer sounded.
 *
 * @param label {@code positive}, {@code neutral} or {@code negative}
 * @param score 0 (negative) to 1 (positive)
 */
public record Sentiment(String label, double score, double confidence, @Nullable Basis basis) {

    /**
     * @param startTime seconds from the start of the call; null when the transcript has no times
     * @param endTime the same
     */
    public record Point(@Nullable BigDecimal startTime, @Nullable BigDecimal endTime, double score) {}
}
