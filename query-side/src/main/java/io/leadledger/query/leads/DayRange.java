package io.leadledger.query.leads;

import io.leadledger.api.Timestamps;
import io.leadledger.api.error.LedgerException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a date or time in a parameter stands for: a date is a whole day of the company, a time is that moment.
 *
 * @param end first moment after it
 */
public record DayRange(Instant start, Instant end) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern PLUS_READ_AS_SPACE = Pattern.compile("(.*[T ]\\d{2}:\\d{2}.*) (\\d{2}:?\\d{2})");

    /** @throws LedgerException naming the parameter, unless the text is an ISO 8601 date or time */
    public static DayRange parse(String parameter, String text, ZoneId zone) {
        String given = text.strip();
        try {
            if (DATE.matcher(given).matches()) {
                LocalDate day = LocalDate.parse(given);
                return new DayRange(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
            }
            Instant moment = LOCAL.matcher(given).matches()
                    ? LocalDateTime.parse(given.replace(' ', 'T')).atZone(zone).toInstant().truncatedTo(ChronoUnit.MICROS)
                    : Timestamps.parse(PLUS_READ_AS_SPACE.matcher(given).replaceFirst("$1+$2"));
            return new DayRange(moment, moment.plus(1, ChronoUnit.MICROS));
        } catch (DateTimeException unreadable) {
            throw LedgerException.invalid(parameter, "must be an ISO 8601 date or time");
        }
    }
}
