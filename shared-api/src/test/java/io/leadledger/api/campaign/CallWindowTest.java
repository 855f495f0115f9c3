package io.leadledger.api.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallWindowTest {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void it_opens_in_the_morning_of_a_workday_on_the_wall_clock() {
        CallWindow window = new CallWindow(schedule(NEW_YORK, "09:00", "17:00", WORKDAYS, "2026-03-01T00:00:00Z", null));
        Instant saturday = Instant.parse("2026-03-07T15:00:00Z");
        assertThat(window.isOpen(saturday)).isFalse();
        // The clocks go forward on the Sunday between: nine in New York is 13:00 UTC, not 14:00.
        assertThat(window.nextOpening(saturday)).contains(Instant.parse("2026-03-09T13:00:00Z"));
        assertThat(window.closing(Instant.parse("2026-03-09T13:00:00Z"))).contains(Instant.parse("2026-03-09T21:00:00Z"));
    }

    @Test
    void an_hour_that_is_skipped_is_not_called_in_and_one_that_comes_twice_is_twice() {
        CallWindow skipped = new CallWindow(
                schedule(NEW_YORK, "02:00", "03:00", EnumSet.allOf(DayOfWeek.class), "2026-03-08T05:00:00Z", "2026-03-08T20:00:00Z"));
        assertThat(skipped.nextOpening(Instant.parse("2026-03-08T05:00:00Z"))).isEmpty();

        CallWindow twice = new CallWindow(
                schedule(NEW_YORK, "01:00", "01:30", EnumSet.allOf(DayOfWeek.class), "2026-11-01T04:00:00Z", "2026-11-01T20:00:00Z"));
        assertThat(twice.nextOpening(Instant.parse("2026-11-01T04:00:00Z"))).contains(Instant.parse("2026-11-01T05:00:00Z"));
        assertThat(twice.closing(Instant.parse("2026-11-01T05:10:00Z"))).contains(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(twice.nextOpening(Instant.parse("2026-11-01T05:30:00Z"))).contains(Instant.parse("2026-11-01T06:00:00Z"));
        assertThat(twice.closing(Instant.parse("2026-11-01T06:00:00Z"))).contains(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void the_end_date_closes_it_for_good() {
        CallWindow window = new CallWindow(
                schedule(NEW_YORK, "09:00", "17:00", WORKDAYS, "2026-03-02T00:00:00Z", "2026-03-03T15:00:00Z"));
        assertThat(window.closing(Instant.parse("2026-03-03T14:30:00Z"))).contains(Instant.parse("2026-03-03T15:00:00Z"));
        assertThat(window.nextOpening(Instant.parse("2026-03-03T15:00:00Z"))).isEmpty();
    }

    @Test
    void around_the_clock_on_every_day_it_never_closes() {
        CallWindow window = new CallWindow(
                new CampaignSchedule(Instant.EPOCH, null, NEW_YORK, CallHours.ALL_DAY, EnumSet.allOf(DayOfWeek.class)));
        assertThat(window.closing(Instant.parse("2026-03-03T14:30:00Z"))).isEmpty();
    }

    /** Minute by minute through the days on which clocks are turned, against what the wall clock says. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kolkata", "Africa/Cairo", "Asia/Beirut"})
    void openings_and_closings_are_where_the_wall_clock_changes_its_mind(String zone) {
        Random random = new Random(zone.hashCode());
        for (Instant turn : turns(ZoneId.of(zone))) {
            for (int i = 0; i < 12; i++) {
                LocalTime start = LocalTime.of(random.nextInt(23), random.nextInt(4) * 15);
                LocalTime end = random.nextInt(5) == 0 ? LocalTime.MIDNIGHT : start.plusMinutes(15L * (1 + random.nextInt(20)));
                if (end.isBefore(start) && !end.equals(LocalTime.MIDNIGHT)) {
                    continue;
                }
                Instant from = turn.minus(Duration.ofHours(30));
                CallWindow window = new CallWindow(new CampaignSchedule(
                        from, turn.plus(Duration.ofHours(30)), ZoneId.of(zone), new CallHours(start, end), EnumSet.allOf(DayOfWeek.class)));
                walk(window, from, turn.plus(Duration.ofHours(30)));
            }
        }
    }

    private static void walk(CallWindow window, Instant from, Instant to) {
        for (Instant now = from; now.isBefore(to); now = now.plus(Duration.ofMinutes(15))) {
            Instant changed = change(window, now, to);
            if (window.isOpen(now)) {
                assertThat(window.closing(now)).as("%s at %s", window, now).contains(changed);
            } else {
                assertThat(window.nextOpening(now)).as("%s at %s", window, now)
                        .isEqualTo(changed.isBefore(to) ? Optional.of(changed) : Optional.empty());
            }
        }
    }

    private static Instant change(CallWindow window, Instant now, Instant to) {
        boolean open = window.isOpen(now);
        Instant moment = now;
        while (moment.isBefore(to) && window.isOpen(moment) == open) {
            moment = moment.plus(Duration.ofMinutes(15));
        }
        return moment;
    }

    private static List<Instant> turns(ZoneId zone) {
        Instant begin = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, zone).toInstant();
        List<Instant> turns = Stream.iterate(
                        zone.getRules().nextTransition(begin), transition -> transition != null,
                        transition -> zone.getRules().nextTransition(transition.getInstant()))
                .map(transition -> transition.getInstant())
                .limit(2)
                .toList();
        return turns.isEmpty() ? List.of(begin) : turns;
    }

    private static CampaignSchedule schedule(
            ZoneId zone, String start, String end, Set<DayOfWeek> days, String from, @Nullable String to) {
        return new CampaignSchedule(
                Instant.parse(from), to == null ? null : Instant.parse(to), zone, new CallHours(LocalTime.parse(start), LocalTime.parse(end)), days);
    }
}
