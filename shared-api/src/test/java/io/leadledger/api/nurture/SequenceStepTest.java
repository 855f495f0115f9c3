package io.leadledger.api.nurture;

import io.leadledger.api.draft.Channel;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceStepTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** The evening before clocks are put forward. */
    private static final Instant EVENING = Instant.parse("2026-03-28T18:00:00Z");

    @Test
    void a_day_is_one_of_the_companys_calendar() {
        assertThat(step(1, DelayUnit.DAYS).dueAfter(EVENING, BERLIN)).isEqualTo("2026-03-29T17:00:00Z");
    }

    @Test
    void an_hour_is_an_hour() {
        assertThat(step(24, DelayUnit.HOURS).dueAfter(EVENING, BERLIN)).isEqualTo("2026-03-29T18:00:00Z");
    }

    @Test
    void no_delay_is_at_once() {
        assertThat(step(0, DelayUnit.DAYS).dueAfter(EVENING, BERLIN)).isEqualTo(EVENING);
    }

    private static SequenceStep step(int delay, DelayUnit unit) {
        return new SequenceStep(delay, unit, Channel.SMS, Purpose.NURTURE, null);
    }
}
