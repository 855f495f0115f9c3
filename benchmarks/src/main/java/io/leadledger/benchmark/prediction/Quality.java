package io.leadledger.benchmark.prediction;

import java.util.Comparator;
import java.util.List;

/** How good stated probabilities are, given what happened. */
record Quality(double auc, double calibrationError) {

    private static final int BINS = 10;

    record Stated(double probability, boolean happened) {}

    static Quality of(List<Stated> stated) {
        return new Quality(auc(stated), calibrationError(stated));
    }

    /** The chance that one that happened was given more than one that did not; equals count half. */
    private static double auc(List<Stated> stated) {
        List<Stated> sorted = stated.stream().sorted(Comparator.comparingDouble(Stated::probability)).toList();
        double ranks = 0;
        long positives = 0;
        int from = 0;
        while (from < sorted.size()) {
            int to = from;
            while (to < sorted.size() && sorted.get(to).probability() == sorted.get(from).probability()) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (Stated each : sorted.subList(from, to)) {
                ranks += each.happened() ? rank : 0;
                positives += each.happened() ? 1 : 0;
            }
            from = to;
        }
        long negatives = sorted.size() - positives;
        return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /** Mean distance between what was stated and what happened, over ten bins of equal width, weighted by their sizes. */
    private static double calibrationError(List<Stated> stated) {
        double[] sums = new double[BINS];
        double[] happened = new double[BINS];
        for (Stated each : stated) {
            int bin = Math.min(BINS - 1, (int) (each.probability() * BINS));
            sums[bin] += each.probability();
            happened[bin] += each.happened() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sums[bin] - happened[bin]);
        }
        return error / stated.size();
    }
}
