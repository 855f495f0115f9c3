package io.leadledger.api.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The stretches of time in which a schedule allows calls. What counts is what a clock on the wall shows: an hour that is shown twice is
 * open twice if it is one of the call hours, and one that is skipped is not there.
 */
public record CallWindow(CampaignSchedule schedule) {

    private static final int DAYS_AHEAD = 8;

    public boolean isOpen(Instant now) {
        if (now.isBefore(schedule.startDate()) || schedule.isOver(now)) {
            return false;
        }
        ZonedDateTime local = now.atZone(schedule.timeZone());
        return schedule.daysOfWeek().contains(local.getDayOfWeek()) && schedule.callHours().contains(local.toLocalTime());
    }

    /** The earliest moment from now on at which it is open; empty when it never is again. */
    public Optional<Instant> nextOpening(Instant now) {
        Instant from = now.isBefore(schedule.startDate()) ? schedule.startDate() : now;
        if (isOpen(from)) {
            return Optional.of(from);
        }
        LocalDate today = from.atZone(schedule.timeZone()).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> turnsOn(day, schedule.callHours().start()))
                .filter(moment -> moment.isAfter(from) && isOpen(moment))
                .findFirst();
    }

    /** The moment, later than now, from which it is no longer open; empty when it stays so for a week. Now must be open. */
    public Optional<Instant> closing(Instant now) {
        LocalDate today = now.atZone(schedule.timeZone()).toLocalDate();
        Optional<Instant> byTheClock = Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> Stream.of(turnsOn(day, CallHours.MIDNIGHT), turnsOn(day, schedule.callHours().end()), transitionsOn(day))
                        .flatMap(Function.identity())
                        .sorted())
                .filter(moment -> moment.isAfter(now) && !isOpen(moment))
                .findFirst();
        Instant end = schedule.endDate();
        return end == null || byTheClock.filter(moment -> moment.isBefore(end)).isPresent() ? byTheClock : Optional.of(end);
    }

    /** When the clocks show a time: once, twice, or, where it is skipped, the moment of the jump. */
    private Stream<Instant> turnsOn(LocalDate day, LocalTime time) {
        ZoneId zone = schedule.timeZone();
        ZoneRules rules = zone.getRules();
        LocalDateTime shown = day.atTime(time);
        return rules.getValidOffsets(shown).isEmpty()
                ? Stream.of(rules.getTransition(shown).getInstant())
                : rules.getValidOffsets(shown).stream().map(shown::toInstant);
    }

    /** Clocks that are turned may end the call hours, or begin them again. */
    private Stream<Instant> transitionsOn(LocalDate day) {
        ZoneId zone = schedule.timeZone();
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.ofNullable(zone.getRules().nextTransition(start.minusSeconds(1)))
                .map(ZoneOffsetTransition::getInstant)
                .filter(moment -> moment.isBefore(end));
    }
}
