package io.leadledger.intelligence.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogisticTrainerTest {

    private static List<Example> examples(int count, double strength) {
        Random random = new Random(3);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double signal = random.nextGaussian();
            boolean positive = random.nextDouble() < LogisticModel.sigmoid(strength * signal);
            examples.add(new Example(new double[] {signal, random.nextGaussian(), 7}, positive, Instant.ofEpochSecond(i)));
        }
        return examples;
    }

    @Test
    void finds_the_signal_and_says_what_is_likely() {
        LogisticModel model = LogisticTrainer.train(examples(2_000, 2)).orElseThrow();

        assertThat(model.probability(new double[] {2, 0, 7})).isBetween(0.93, 1.0);
        assertThat(model.probability(new double[] {0, 0, 7})).isBetween(0.4, 0.6);
        assertThat(model.probability(new double[] {-2, 0, 7})).isBetween(0.0, 0.07);
        assertThat(model.cutOff()).isEqualTo(Instant.ofEpochSecond(1_999));
        assertThat(model.examples()).isEqualTo(2_000);
    }

    @Test
    void the_same_examples_give_the_same_model_in_any_order() {
        List<Example> examples = examples(300, 1);

        assertThat(LogisticTrainer.train(examples.reversed()).orElseThrow().version())
                .isEqualTo(LogisticTrainer.train(examples).orElseThrow().version());
    }

    @Test
    void too_few_of_either_outcome_give_no_model() {
        List<Example> examples = new ArrayList<>(examples(2_000, 1).stream().filter(Example::positive).toList());
        examples.addAll(examples(2_000, 1).stream().filter(example -> !example.positive()).limit(49).toList());

        assertThat(LogisticTrainer.train(examples)).isEmpty();
    }
}
