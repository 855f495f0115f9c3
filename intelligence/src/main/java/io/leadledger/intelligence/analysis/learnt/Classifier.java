package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Vocabulary.Row;
import java.util.Map;

/** A logistic regression. */
record Classifier(Vocabulary vocabulary, float[] weights, double bias) {

    double logOdds(Row row) {
        double sum = bias;
        for (int i = 0; i < row.at().length; i++) {
            sum += weights[row.at()[i]] * row.values()[i];
        }
        return sum;
    }

    double chance(Row row) {
        return 1 / (1 + Math.exp(-logOdds(row)));
    }

    double logOdds(Map<String, Float> features) {
        return logOdds(vocabulary.row(features));
    }

    double chance(Map<String, Float> features) {
        return chance(vocabulary.row(features));
    }
}
