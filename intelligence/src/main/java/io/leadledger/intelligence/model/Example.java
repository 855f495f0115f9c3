package io.leadledger.intelligence.model;

import java.time.Instant;

/**
 * One case whose end is known.
 *
 * @param features as they were before the end
 * @param decidedAt when it ended
 */
@SuppressWarnings("ArrayRecordComponent") // rows of a matrix, never compared
public record Example(double[] features, boolean positive, Instant decidedAt) {}
