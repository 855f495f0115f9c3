package io.leadledger.query.audit;

import io.leadledger.api.LedgerEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where the log is looked at. All null means now.
 *
 * @param version the last event that counts, by its sequence in the history
 * @param knownAt only what was recorded by then counts
 * @param asOf only what had occurred by then counts, however late it was recorded
 */
record Viewpoint(@Nullable Long version, @Nullable Instant knownAt, @Nullable Instant asOf) {

    static final Viewpoint NOW = new Viewpoint(null, null, null);

    static Viewpoint version(long version) {
        return new Viewpoint(version, null, null);
    }

    static Viewpoint knownAt(Instant time) {
        return new Viewpoint(null, time, null);
    }

    /** The version, or else the time at which something was known. */
    Object shown() {
        return version != null ? version : String.valueOf(knownAt);
    }

    /** By the times alone; where a version ends is known only while counting. */
    boolean counts(LogRow row, LedgerEvent event) {
        return (knownAt == null || !row.recordedAt().isAfter(knownAt)) && (asOf == null || !event.occurredAt().isAfter(asOf));
    }
}
