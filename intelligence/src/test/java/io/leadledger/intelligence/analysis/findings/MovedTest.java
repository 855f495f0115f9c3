package io.leadledger.intelligence.analysis.findings;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MovedTest {

    private static final Map<String, Double> LEARNT = Map.of("hot", 0.2, "warm", 0.5, "cold", 0.3);

    @Test
    void without_signals_it_is_as_was_learnt() {
        Map<String, Double> moved = Moved.by(0, LEARNT, "hot", "cold");

        LEARNT.forEach((outcome, chance) -> assertThat(moved.get(outcome)).isCloseTo(chance, within(1e-12)));
        assertThat(Moved.likeliest(moved)).isEqualTo("warm");
    }

    @ParameterizedTest
    @CsvSource({"3, hot", "-3, cold", "800, hot", "-800, cold", "100000, hot"})
    void many_and_heavy_signals_leave_chances_that_add_up_to_one(double odds, String likeliest) {
        Map<String, Double> moved = Moved.by(odds, LEARNT, "hot", "cold");

        assertThat(Moved.likeliest(moved)).isEqualTo(likeliest);
        assertThat(moved.get(likeliest)).isGreaterThan(0.7);
        assertThat(moved.values()).allMatch(chance -> chance >= 0 && chance <= 1);
        assertThat(moved.values().stream().mapToDouble(Double::doubleValue).sum()).isBetween(0.999999, 1.000001);
    }
}
