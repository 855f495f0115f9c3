package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Bars.Guessed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BarsTest {

    @Test
    void a_bar_is_in_the_middle_of_those_that_are_as_good() {
        List<Guessed> guesses = IntStream.range(0, 100).mapToObj(i -> new Guessed(0.995 - i / 100.0, i < 40 || i % 2 == 0 && i < 44)).toList();

        assertThat(Bars.best(guesses, 1)).isBetween(0.555, 0.595);
    }

    @Test
    void the_less_finding_all_counts_the_higher_it_is() {
        List<Guessed> guesses = Stream.concat(
                        IntStream.range(0, 20).mapToObj(i -> new Guessed(0.9 - i / 1000.0, true)),
                        IntStream.range(0, 40).mapToObj(i -> new Guessed(0.5 - i / 1000.0, i % 2 == 1)))
                .toList();

        assertThat(Bars.best(guesses, 1)).isLessThan(0.5);
        assertThat(Bars.best(guesses, 0.5)).isGreaterThan(0.8);
    }

    @Test
    void without_examples_it_is_a_half() {
        assertThat(Bars.best(List.of(), 1)).isEqualTo(0.5);
        assertThat(Bars.best(List.of(new Guessed(0.9, false)), 0.5)).isEqualTo(0.5);
    }
}
