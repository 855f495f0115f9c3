package io.leadledger.query.audit;

import io.leadledger.api.EntityKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for; null and none ask nothing.
 *
 * @param text anywhere in the payload, in upper or lower case
 * @param recordedFrom inclusive
 * @param recordedTo exclusive
 */
record SearchFilter(
        Set<String> types,
        @Nullable String actor,
        @Nullable String text,
        @Nullable String correlationId,
        @Nullable String requestId,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable EntityKind kind,
        @Nullable String entityId) {}
