package io.leadledger.intelligence.prediction;

import io.leadledger.api.state.DealState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a deal will end as.
 *
 * @param value null when nobody said what this one or any other is worth
 */
record Outlook(
        double probability,
        double confidence,
        LocalDate closeDate,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    private static final int[] PRIOR_DAYS = {60, 45, 30, 14};
    private static final int UNKNOWN_STAGE_DAYS = 45;
    private static final int SOONEST_DAYS = 7;

    static Outlook of(DealModel model, DealMoment moment, DealState deal, SimilarDeals similar, LocalDate today) {
        double probability = model.probability(moment);
        BigDecimal base = moment.value() != null ? moment.value() : similar.medianValue();
        return new Outlook(
                probability, confidence(probability, similar), closeDate(moment, similar, today), times(base, model.ratios().middle()),
                times(base, model.ratios().low()), times(base, model.ratios().high()));
    }

    /** What is decided is certain. */
    static Outlook decided(boolean won, @Nullable BigDecimal value, LocalDate day) {
        BigDecimal worth = won ? value : BigDecimal.ZERO;
        return new Outlook(won ? 1 : 0, 1, day, worth, worth, worth);
    }

    /** One less half of the width that the win rate of so many similar deals is uncertain by (95 %). */
    private static double confidence(double probability, SimilarDeals similar) {
        return Math.clamp(1 - 1.96 * Math.sqrt(probability * (1 - probability) / (similar.all() + 2)), 0.05, 0.99);
    }

    /** What was said, where that is not past; else when similar deals that lasted as long were won. */
    private static LocalDate closeDate(DealMoment moment, SimilarDeals similar, LocalDate today) {
        Double said = moment.expectedInDays();
        if (said != null && said >= 0) {
            return today.plusDays(Math.round(said));
        }
        Double cycle = similar.medianCycleDays();
        if (cycle != null) {
            return today.plusDays(Math.max(SOONEST_DAYS, Math.round(cycle - moment.ageDays())));
        }
        return today.plusDays(moment.stage() < 0 ? UNKNOWN_STAGE_DAYS : PRIOR_DAYS[moment.stage()]);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal value, double ratio) {
        return value == null ? null : value.multiply(BigDecimal.valueOf(ratio)).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
