package io.leadledger.projection.rows;

import io.leadledger.api.Hashes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings accepted values into what a typed column can hold. What does not fit is null there and whole in the state beside it, because
 * a value that a source was allowed to post must not stop a projection.
 */
public final class Columns {

    /** An index entry may be 2,704 bytes long, and up to three of these share one. */
    private static final int INDEXABLE_BYTES = 512;

    private static final int READABLE_CHARS = 100;
    private static final int MAX_DIGITS = 1000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Columns() {}

    /** An id that fits an index. A longer one than any source should have is cut and told from others by its hash. */
    public static String id(String id) {
        return fits(id) ? id : id.substring(0, READABLE_CHARS) + '#' + Hashes.uuid(id);
    }

    /** A text in an indexed column; null when it is too long for that. */
    public static @Nullable String indexed(@Nullable String text) {
        return text == null || fits(text) ? text : null;
    }

    private static boolean fits(String text) {
        return text.length() <= INDEXABLE_BYTES / 3 || text.getBytes(StandardCharsets.UTF_8).length <= INDEXABLE_BYTES;
    }

    public static @Nullable BigDecimal number(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        long digitsBeforePoint = (long) number.precision() - number.scale();
        return Math.abs(digitsBeforePoint) <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS ? number : null;
    }

    /**
     * A time as its column gives it back: in microseconds, between the years 1 and 9999. Facts are compared by this one, so that a row
     * that was stored and read between them decides as one that was not.
     */
    public static Instant moment(Instant time) {
        Instant bounded = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        return bounded.truncatedTo(ChronoUnit.MICROS);
    }

    public static @Nullable Instant momentOrNull(@Nullable Instant time) {
        return time == null ? null : moment(time);
    }

    /** The day a date, or a time of any form, begins with; null when the text does not begin with one. */
    public static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.strip().length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip().substring(0, 10));
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
