package io.leadledger.intelligence.analysis.learnt;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.leadledger.intelligence.analysis.learnt.Vocabulary.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Fits classifiers to the same cases, with the same features, for different questions. */
final class Trainer<T> {

    private static final double TOLERANCE = 0.01;

    static {
        Linear.disableDebugOutput();
    }

    private final List<T> cases;
    private final Vocabulary vocabulary;
    private final Feature[][] rows;

    record Case<T>(T what, Map<String, Float> features) {}

    Trainer(List<Case<T>> cases) {
        this.cases = cases.stream().map(Case::what).toList();
        vocabulary = new Vocabulary(cases.stream().map(Case::features).toList());
        rows = cases.stream().map(each -> features(vocabulary.row(each.features()))).toArray(Feature[][]::new);
    }

    private Feature[] features(Row row) {
        Feature[] features = new Feature[row.at().length + 1];
        for (int i = 0; i < row.at().length; i++) {
            features[i] = new FeatureNode(row.at()[i] + 1, row.values()[i]);
        }
        features[row.at().length] = new FeatureNode(vocabulary.size() + 1, 1);
        return features;
    }

    /** @param only which cases to learn from */
    Classifier fit(Predicate<T> only, Predicate<T> positive, double cost) {
        int[] chosen = IntStream.range(0, rows.length).filter(i -> only.test(cases.get(i))).toArray();
        Problem problem = new Problem();
        problem.l = chosen.length;
        problem.n = vocabulary.size() + 1;
        problem.bias = 1;
        problem.x = Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(Feature[][]::new);
        problem.y = Arrays.stream(chosen).mapToDouble(i -> positive.test(cases.get(i)) ? 1 : -1).toArray();
        float[] weights = new float[vocabulary.size()];
        long positives = Arrays.stream(problem.y).filter(y -> y > 0).count();
        if (positives == 0 || positives == chosen.length) {
            return new Classifier(vocabulary, weights, positives == 0 ? -5 : 5);
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] found = model.getFeatureWeights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (sign * found[i]);
        }
        return new Classifier(vocabulary, weights, sign * found[weights.length]);
    }
}
