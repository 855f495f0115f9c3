package io.leadledger.intelligence.analysis.learnt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From which chance on something is taken for found: where, on calls the model had not seen, most was right (F1). Of objections that are found
 * the share that is right counts twice as much as the share of all that is found (F0.5): phrases find more than what was learnt alone, and who
 * reads of objections that nobody raised believes the others no more.
 */
public record Bars(double objection, double will, double agreed) {

    /** The very best bar is chance: a few guesses more, and it is another. In the middle of those that are nearly as good it stays. */
    private static final double NEARLY = 0.98;

    record Guessed(double chance, boolean right) {}

    /** @param recall how much finding all counts, beside finding nothing else: 1 as much, below less */
    static double best(List<Guessed> guesses, double recall) {
        List<Guessed> surest = new ArrayList<>(guesses);
        surest.sort(Comparator.comparingDouble(guess -> -guess.chance()));
        long all = guesses.stream().filter(Guessed::right).count();
        double weight = recall * recall;
        double[] f = new double[surest.size()];
        int right = 0;
        for (int i = 0; i < f.length; i++) {
            right += surest.get(i).right() ? 1 : 0;
            f[i] = (1 + weight) * right / (i + 1 + weight * all);
        }
        double enough = NEARLY * Arrays.stream(f).max().orElse(0);
        double[] good = IntStream.range(0, f.length).filter(i -> f[i] > 0 && f[i] >= enough).mapToDouble(i -> surest.get(i).chance()).toArray();
        return good.length == 0 ? 0.5 : good[good.length / 2];
    }
}
