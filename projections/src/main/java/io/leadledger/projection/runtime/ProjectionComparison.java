package io.leadledger.projection.runtime;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one look at two generations told.
 *
 * @param level companies that both have taken equally far, whose rows were compared
 * @param apart companies that one of them has taken further, just now
 * @param differences in words, of the companies that are level
 */
record ProjectionComparison(Set<UUID> level, Set<UUID> apart, List<String> differences) {}
