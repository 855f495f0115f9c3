package io.leadledger.intelligence.model;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.leadledger.api.Hashes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Trains on the earlier cases and calibrates on the later ones (Platt's scaling), so that the calibration sees cases that the weights
 * have not: both are refitted whenever the model is.
 */
public final class LogisticTrainer {

    /** Of each outcome; with fewer, what is learnt is mostly chance. */
    public static final int FEWEST = 50;

    private static final double EARLIER = 0.75;
    private static final double COST = 0.1;
    private static final double CALIBRATION_COST = 10;
    private static final double TOLERANCE = 1e-4;

    static {
        Linear.disableDebugOutput();
    }

    private LogisticTrainer() {}

    /** Empty when there are too few examples of either outcome. */
    public static Optional<LogisticModel> train(List<Example> examples) {
        if (count(examples, true) < FEWEST || count(examples, false) < FEWEST) {
            return Optional.empty();
        }
        List<Example> inOrder = examples.stream().sorted(Comparator.comparing(Example::decidedAt)).toList();
        int earlier = (int) (inOrder.size() * EARLIER);
        List<Example> fitted = inOrder.subList(0, earlier);
        List<Example> held = inOrder.subList(earlier, inOrder.size());
        boolean calibrated = count(held, true) > 0 && count(held, false) > 0 && count(fitted, true) > 0 && count(fitted, false) > 0;
        LogisticModel plain = uncalibrated(calibrated ? fitted : inOrder, inOrder.getLast().decidedAt());
        return Optional.of(calibrated ? calibrated(plain, held, inOrder.size()) : plain);
    }

    /** The same without calibration, on all examples: what the calibrated one is measured against. */
    public static LogisticModel uncalibrated(List<Example> examples, Instant cutOff) {
        int width = examples.getFirst().features().length;
        double[] means = new double[width];
        double[] deviations = new double[width];
        standardise(examples, means, deviations);
        Feature[][] rows = new Feature[examples.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = standardised(examples.get(row).features(), means, deviations);
        }
        double[] weights = fit(rows, examples, width, COST);
        return versioned(means, deviations, weights, 1, 0, cutOff, examples.size());
    }

    private static LogisticModel calibrated(LogisticModel plain, List<Example> held, int examples) {
        Feature[][] rows = new Feature[held.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new Feature[] {new FeatureNode(1, plain.logOdds(held.get(row).features()))};
        }
        double[] line = fit(rows, held, 1, CALIBRATION_COST);
        // A slope below zero would turn the order around: then the later cases contradict the earlier, and only the level is taken over.
        double slope = Math.max(line[0], 0.05);
        return versioned(plain.means(), plain.deviations(), plain.weights(), slope, line[1], plain.cutOff(), examples);
    }

    /** @return a weight for each feature, then the intercept, for the log-odds of the positive outcome */
    private static double[] fit(Feature[][] rows, List<Example> examples, int width, double cost) {
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = width + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.length][];
        problem.y = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            problem.x[row] = Arrays.copyOf(rows[row], rows[row].length + 1);
            problem.x[row][rows[row].length] = new FeatureNode(width + 1, 1);
            problem.y[row] = examples.get(row).positive() ? 1 : -1;
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
    }

    private static Feature[] standardised(double[] features, double[] means, double[] deviations) {
        Feature[] row = new Feature[features.length];
        for (int i = 0; i < features.length; i++) {
            row[i] = new FeatureNode(i + 1, (features[i] - means[i]) / deviations[i]);
        }
        return row;
    }

    private static void standardise(List<Example> examples, double[] means, double[] deviations) {
        for (int i = 0; i < means.length; i++) {
            int column = i;
            means[i] = examples.stream().mapToDouble(example -> example.features()[column]).average().orElse(0);
            double mean = means[i];
            double variance = examples.stream().mapToDouble(example -> Math.pow(example.features()[column] - mean, 2)).average().orElse(0);
            deviations[i] = variance < 1e-12 ? 1 : Math.sqrt(variance);
        }
    }

    private static LogisticModel versioned(
            double[] means, double[] deviations, double[] weights, double slope, double intercept, Instant cutOff, int examples) {
        String numbers = Arrays.toString(means) + Arrays.toString(deviations) + Arrays.toString(weights) + slope + intercept;
        String version = "logistic-" + Hashes.uuid(numbers).toString().substring(0, 8);
        return new LogisticModel(means, deviations, weights, slope, intercept, version, cutOff, examples);
    }

    private static long count(List<Example> examples, boolean positive) {
        return examples.stream().filter(example -> example.positive() == positive).count();
    }
}
