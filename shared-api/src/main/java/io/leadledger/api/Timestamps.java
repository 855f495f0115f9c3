package io.leadledger.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the timestamps that real clients send, to the microsecond that PostgreSQL keeps. */
public final class Timestamps {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}(?::?\\d{2})?)?Z?)?");

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
        LocalDate date = LocalDate.parse(form.group(1));
        LocalTime time = form.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2));
        String zone = form.group(3);
        ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return date.atTime(time).toInstant(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
