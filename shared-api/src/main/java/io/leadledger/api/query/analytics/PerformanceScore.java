package io.leadledger.api.query.analytics;

import org.jspecify.annotations.Nullable;

/** How well a rep does, as one number from 0 to 1. */
public final class PerformanceScore {

    private static final double CONVERSION = 0.4;
    private static final double COMPLIANCE = 0.3;
    private static final double SENTIMENT = 0.2;
    private static final double TASKS = 0.1;

    private PerformanceScore() {}

    /** Parts without data are left out and the weights of the others scaled up; null when there is no part at all. */
    public static @Nullable Double of(CallTotals calls, TaskTotals tasks) {
        @Nullable Double[] parts = {calls.conversionRate(), calls.compliance(), calls.sentiment(), tasks.onTimeRate()};
        double[] weights = {CONVERSION, COMPLIANCE, SENTIMENT, TASKS};
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < parts.length; i++) {
            Double part = parts[i];
            if (part != null) {
                sum += part * weights[i];
                weight += weights[i];
            }
        }
        return weight == 0 ? null : sum / weight;
    }
}
