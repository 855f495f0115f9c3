package io.leadledger.projection.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a generation.
 *
 * @param finishedAt when it got its present state; null while it is being built, and of the first one
 * @param acceptDifferences whether it may take over although it does not hold the same as the current one
 * @param remark what the comparison found; null when it found nothing
 */
record GenerationRecord(
        Generation generation,
        GenerationState state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        boolean acceptDifferences,
        @Nullable String remark) {}
