package io.leadledger.examples.month;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Randomness in the words of the story. One instance per lead: whom else the month holds changes nothing for it. */
final class Chance {

    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final double SPREAD = 0.7;

    private final SplittableRandom random;

    Chance(long... seeds) {
        long mixed = 0;
        for (long seed : seeds) {
            mixed = new SplittableRandom(mixed * MIXER + seed).nextLong();
        }
        this.random = new SplittableRandom(mixed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Mostly near the median, sometimes several times as long: how long people take. */
    Duration about(Duration median) {
        double factor = Math.exp(random.nextGaussian() * SPREAD);
        return Duration.ofMillis(Math.round(median.toMillis() * Math.min(factor, 8)));
    }

    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalStateException("weights must be positive");
    }
}
