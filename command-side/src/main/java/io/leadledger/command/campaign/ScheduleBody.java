package io.leadledger.command.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.campaign.CallHours;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when a campaign may call. What is left out is office hours: from now on, nine to five, Monday to Friday, the company's time zone. */
final class ScheduleBody {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final CallHours OFFICE_HOURS = new CallHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private ScheduleBody() {}

    static CampaignSchedule read(@Nullable JsonNode posted, ZoneId companyZone, Instant now) {
        if (posted == null) {
            return new CampaignSchedule(now, null, companyZone, OFFICE_HOURS, WORKDAYS);
        }
        if (!(posted instanceof ObjectNode schedule)) {
            throw ItemRejected.invalid("schedule", "must be an object");
        }
        ItemFields fields = new ItemFields(schedule, "schedule.");
        ZoneId zone = zone(fields, companyZone);
        Instant start = moment(fields, "startDate", zone, 0);
        Instant end = moment(fields, "endDate", zone, 1);
        Instant from = start == null ? now : start;
        if (end != null && !end.isAfter(from)) {
            throw ItemRejected.invalid("schedule.endDate", "must be later than the startDate, which is now where it is left out");
        }
        return new CampaignSchedule(from, end, zone, hours(fields.any("callHours")), days(fields.any("daysOfWeek")));
    }

    /** A day without a time begins by the clocks of the schedule; one that ends it belongs to it. */
    private static @Nullable Instant moment(ItemFields fields, String name, ZoneId zone, int plusDays) {
        String day = fields.peek(name);
        if (day == null || !day.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return fields.instant(name);
        }
        try {
            return LocalDate.parse(day).plusDays(plusDays).atStartOfDay(zone).toInstant();
        } catch (DateTimeException noSuchDay) {
            throw ItemRejected.invalid("schedule." + name, "must be an ISO 8601 date or timestamp");
        }
    }

    private static ZoneId zone(ItemFields fields, ZoneId companyZone) {
        String name = fields.text("timeZone");
        try {
            return name == null ? companyZone : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw ItemRejected.invalid("schedule.timeZone", "must be a time zone such as America/New_York");
        }
    }

    private static CallHours hours(@Nullable JsonNode posted) {
        if (posted == null) {
            return OFFICE_HOURS;
        }
        if (!(posted instanceof ObjectNode hours)) {
            throw ItemRejected.invalid("schedule.callHours", "must be an object with a start and an end");
        }
        ItemFields fields = new ItemFields(hours, "schedule.callHours.");
        LocalTime start = time(fields.requiredText("start"), "schedule.callHours.start");
        String end = fields.requiredText("end");
        LocalTime until = end.equals("24:00") ? CallHours.MIDNIGHT : time(end, "schedule.callHours.end");
        if (!until.isAfter(start) && !end.equals("24:00")) {
            throw ItemRejected.invalid("schedule.callHours.end", "must be later than the start, on the same day; 24:00 is its end");
        }
        return new CallHours(start, until);
    }

    private static LocalTime time(String text, String field) {
        if (!text.matches("\\d{1,2}:\\d{2}")) {
            throw ItemRejected.invalid(field, "must be a time such as 09:00");
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException unreadable) {
            throw ItemRejected.invalid(field, "must be a time such as 09:00");
        }
    }

    private static Set<DayOfWeek> days(@Nullable JsonNode posted) {
        if (posted == null) {
            return WORKDAYS;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (posted.isArray()) {
            posted.forEach(day -> days.add(day(day)));
        }
        if (days.isEmpty()) {
            throw ItemRejected.invalid("schedule.daysOfWeek", "must be a list of days, 1 for Monday to 7 for Sunday");
        }
        return days;
    }

    private static DayOfWeek day(JsonNode day) {
        if (!day.isIntegralNumber() || day.asLong() < 0 || day.asLong() > 7) {
            throw ItemRejected.invalid("schedule.daysOfWeek", "must be days from 1 for Monday to 7 for Sunday; 0 is Sunday too");
        }
        return day.asInt() == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(day.asInt());
    }
}
