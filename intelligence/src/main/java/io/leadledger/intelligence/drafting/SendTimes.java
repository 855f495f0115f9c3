package io.leadledger.intelligence.drafting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When to send: within business hours (Monday to Friday, 9 to 17) of the company's time zone, on a quarter of an hour. What answers a
 * call goes out as soon as that allows, after an hour of thought; nurture waits for the next business day at 10, rehash for the third.
 */
public final class SendTimes {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final LocalTime MID_MORNING = LocalTime.of(10, 0);
    private static final int QUARTER = 15;

    private SendTimes() {}

    static Instant suggest(String type, Instant now, ZoneId zone) {
        return switch (type) {
            case "nurture" -> businessDaysOn(now, zone, 1);
            case "rehash" -> businessDaysOn(now, zone, 3);
            case "missed_call" -> within(now, zone);
            default -> within(now.plus(1, ChronoUnit.HOURS), zone);
        };
    }

    /** The moment itself, rounded up, when it is within business hours; else the next opening. */
    public static Instant within(Instant moment, ZoneId zone) {
        ZonedDateTime local = roundedUp(moment.atZone(zone));
        if (local.toLocalTime().isBefore(OPENS)) {
            local = local.with(OPENS);
        } else if (!local.toLocalTime().isBefore(CLOSES)) {
            local = local.plusDays(1).with(OPENS);
        }
        while (isWeekend(local)) {
            local = local.plusDays(1).with(OPENS);
        }
        return local.toInstant();
    }

    private static Instant businessDaysOn(Instant now, ZoneId zone, int days) {
        ZonedDateTime local = now.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        for (int left = days; left > 0; ) {
            local = local.plusDays(1);
            left -= isWeekend(local) ? 0 : 1;
        }
        return local.with(MID_MORNING).toInstant();
    }

    private static ZonedDateTime roundedUp(ZonedDateTime time) {
        ZonedDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime up = minute.isBefore(time) ? minute.plusMinutes(1) : minute;
        int over = up.getMinute() % QUARTER;
        return over == 0 ? up : up.plusMinutes(QUARTER - over);
    }

    private static boolean isWeekend(ZonedDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
