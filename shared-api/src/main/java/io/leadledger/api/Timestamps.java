package io.leadledger.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the timestamps that real clients send, to the microsecond that PostgreSQL keeps. */
public final class Timestamps {

    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})"
            + "(?:[T ](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?"
            + " ?(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)?Z?)?");

    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    /**
     * ISO 8601 with {@code T} or a space, any precision, with an offset, {@code Z}, both (some clients write {@code +00:00Z}) or
     * none, which is UTC; a date alone is its midnight in UTC.
     *
     * @throws DateTimeException for anything else
     */
    public static Instant parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new DateTimeException("not an ISO 8601 timestamp");
        }
        LocalDate date = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
        LocalTime time = form.group("hour") == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(form, "hour"), number(form, "minute"), number(form, "second"), nanos(form.group("fraction")));
        String zone = form.group("zone");
        ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return date.atTime(time).toInstant(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** By hand, because a formatter takes ten times as long, and every item has a timestamp. */
    private static int number(Matcher form, String group) {
        String digits = form.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
    }
}
