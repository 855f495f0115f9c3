package io.leadledger.projection.leadlist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Brings times into what both PostgreSQL and ISO 8601 can write, so that an odd one never stops the projection. */
final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : fit(time).toString();
    }

    static Instant hour(Instant time) {
        return fit(time).truncatedTo(ChronoUnit.HOURS);
    }

    private static Instant fit(Instant time) {
        Instant kept = time.truncatedTo(ChronoUnit.MICROS);
        return kept.isBefore(FIRST) ? FIRST : kept.isAfter(LAST) ? LAST : kept;
    }
}
