package io.leadledger.intelligence.model;

import java.time.Instant;

/**
 * A logistic regression on standardised features, calibrated.
 *
 * @param weights for the standardised features, with the intercept last
 * @param slope and {@code intercept}: the calibration, applied to the log-odds
 * @param version changes with anything that changes an answer
 * @param cutOff newest fact it can have learnt from
 * @param examples how many it was trained on
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of a model, never compared
public record LogisticModel(
        double[] means,
        double[] deviations,
        double[] weights,
        double slope,
        double intercept,
        String version,
        Instant cutOff,
        int examples) {

    /** 0 to 1. */
    public double probability(double[] features) {
        return sigmoid(slope * logOdds(features) + intercept);
    }

    double logOdds(double[] features) {
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * (features[i] - means[i]) / deviations[i];
        }
        return sum;
    }

    public static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
