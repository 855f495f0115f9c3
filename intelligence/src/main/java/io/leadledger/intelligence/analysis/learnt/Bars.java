package io.leadledger.intelligence.analysis.learnt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From which chance on something is taken for found: where, on calls the model had not seen, most was right (F1). */
public record Bars(double objection, double will, double agreed) {

    record Guessed(double chance, boolean right) {}

    static double best(List<Guessed> guesses) {
        List<Guessed> surest = new ArrayList<>(guesses);
        surest.sort(Comparator.comparingDouble(guess -> -guess.chance()));
        long all = guesses.stream().filter(Guessed::right).count();
        double best = 0;
        double bar = 0.5;
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            right += surest.get(i).right() ? 1 : 0;
            double f1 = 2.0 * right / (i + 1 + all);
            if (f1 > best) {
                best = f1;
                bar = surest.get(i).chance();
            }
        }
        return bar;
    }
}
