package io.leadledger.examples.month;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Monday to Friday, nine to six, where the rep lives. */
final class WorkingHours {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private WorkingHours() {}

    static boolean include(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        return isWorkday(local) && !local.toLocalTime().isBefore(OPENS) && local.toLocalTime().isBefore(CLOSES);
    }

    /** The time itself if somebody is there, else within the first two hours of the next day that somebody is. */
    static Instant from(Instant time, ZoneId zone, Chance chance) {
        if (include(time, zone)) {
            return time;
        }
        ZonedDateTime local = time.atZone(zone);
        ZonedDateTime opening = local.with(OPENS);
        if (!local.toLocalTime().isBefore(OPENS)) {
            opening = opening.plusDays(1);
        }
        while (!isWorkday(opening)) {
            opening = opening.plusDays(1);
        }
        return opening.plusSeconds(chance.between(60, 7200)).toInstant();
    }

    private static boolean isWorkday(ZonedDateTime local) {
        return local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
