package io.leadledger.query.leads.messages;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a lead, and which part of them.
 *
 * @param platforms in lower case; empty for all
 * @param sender {@code user} or {@code agent}; null for both
 * @param from first moment
 * @param before first moment after
 * @param limit 1 to 200
 */
record MessageFilter(
        Set<String> platforms,
        @Nullable String sender,
        @Nullable String conversationId,
        @Nullable Instant from,
        @Nullable Instant before,
        int limit,
        int offset) {}
