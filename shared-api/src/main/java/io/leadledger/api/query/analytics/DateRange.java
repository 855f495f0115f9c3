package io.leadledger.api.query.analytics;

import io.leadledger.api.error.LedgerException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param start first moment in it
 * @param end first moment after it, not before the start
 */
public record DateRange(Instant start, Instant end) {

    /** Whatever has a time. */
    public static final DateRange ALL =
            new DateRange(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z"));

    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern LAST = Pattern.compile("last_(\\d{1,4})_days");
    private static final String RULE = "must be YYYY-MM-DD..YYYY-MM-DD or last_N_days";

    public DateRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a range that ends before it starts");
        }
    }

    /** @param last is in the range */
    public static DateRange ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new DateRange(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public static DateRange ofDay(LocalDate day, ZoneId zone) {
        return ofDays(day, day, zone);
    }

    /** What lies in both; an empty range when nothing does. */
    public DateRange within(DateRange other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant until = end.isBefore(other.end) ? end : other.end;
        return new DateRange(from, until.isBefore(from) ? from : until);
    }

    /**
     * {@code YYYY-MM-DD..YYYY-MM-DD}, both days in it, or {@code last_N_days}: N whole days, of which today is the last.
     *
     * @param text as given for {@code date_range}; everything when null
     * @param zone of the company, which decides when a day begins
     * @throws LedgerException naming {@code date_range}
     */
    public static DateRange parse(@Nullable String text, ZoneId zone, Instant now) {
        if (text == null) {
            return ALL;
        }
        Matcher days = DAYS.matcher(text.strip());
        Matcher last = LAST.matcher(text.strip());
        if (days.matches()) {
            LocalDate first = day(days.group(1));
            LocalDate until = day(days.group(2));
            if (until.isBefore(first)) {
                throw LedgerException.invalid("date_range", "must not end before it starts");
            }
            return ofDays(first, until, zone);
        }
        int count = last.matches() ? Integer.parseInt(last.group(1)) : 0;
        if (count == 0) {
            throw LedgerException.invalid("date_range", RULE);
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        return ofDays(today.minusDays(count - 1L), today, zone);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() > 0) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // refused below
        }
        throw LedgerException.invalid("date_range", RULE);
    }
}
