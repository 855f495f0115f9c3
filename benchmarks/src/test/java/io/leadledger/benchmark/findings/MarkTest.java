package io.leadledger.benchmark.findings;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkTest {

    @Test
    void a_neighbouring_turn_is_near_enough_and_the_nearest_is_taken() {
        Mark label = new Mark("price", 4, "");
        Mark beside = new Mark("price", 5, "");
        Mark exact = new Mark("price", 4, "");

        assertThat(Mark.pairs(List.of(label), List.of(beside, exact))).containsExactly(new Mark.Pair(label, exact));
    }

    @Test
    void two_turns_away_or_of_another_kind_is_another_finding() {
        assertThat(Mark.pairs(List.of(new Mark("price", 4, "")), List.of(new Mark("price", 6, ""), new Mark("trust", 4, "")))).isEmpty();
    }

    @Test
    void one_found_is_not_two() {
        Tally tally = new Tally(2, 1, Mark.pairs(
                List.of(new Mark("price", 4, ""), new Mark("price", 5, "")), List.of(new Mark("price", 4, ""))).size());

        assertThat(tally.precision()).isEqualTo(1);
        assertThat(tally.recall()).isEqualTo(0.5);
        assertThat(tally.f1()).isCloseTo(0.667, org.assertj.core.data.Offset.offset(0.001));
    }
}
