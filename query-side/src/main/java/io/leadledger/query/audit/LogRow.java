package io.leadledger.query.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param position its place in the log of all companies
 * @param revision of the stored payload, which may be older than the one written today; null when none was stored
 */
record LogRow(
        long position,
        UUID eventId,
        UUID streamId,
        String type,
        @Nullable String revision,
        RawJson payload,
        RawJson metaData,
        Instant recordedAt) {}
