package io.leadledger.api.query.analytics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PerformanceScoreTest {

    @Test
    void the_four_parts_have_their_weights() {
        CallTotals calls = new CallTotals(12, 10, 5, 0, 0, 2, 1, 2, 1_600_000, 1, 600_000);

        assertThat(PerformanceScore.of(calls, new TaskTotals(4, 1)))
                .isCloseTo(0.4 * 0.5 + 0.3 * 0.8 + 0.2 * 0.6 + 0.1 * 0.25, within(1e-12));
    }

    @Test
    void parts_without_data_are_left_out() {
        CallTotals calls = new CallTotals(12, 10, 5, 0, 0, 2, 1, 2, 1_600_000, 0, 0);

        assertThat(PerformanceScore.of(calls, TaskTotals.NONE)).isCloseTo((0.4 * 0.5 + 0.3 * 0.8) / 0.7, within(1e-12));
    }

    @Test
    void nothing_known_gives_nothing() {
        assertThat(PerformanceScore.of(CallTotals.NONE, TaskTotals.NONE)).isNull();
        assertThat(CallTotals.NONE.conversionRate()).isNull();
        assertThat(CallTotals.NONE.conversionPercent()).isNull();
        assertThat(LeadTotals.NONE.averageScore()).isNull();
    }

    @Test
    void percent_has_one_decimal() {
        assertThat(new CallTotals(0, 1156, 884, 0, 0, 0, 0, 0, 0, 0, 0).conversionPercent()).isEqualByComparingTo("76.5");
    }
}
