package io.leadledger.intelligence.prediction;

import io.leadledger.intelligence.model.LogisticModel;
import java.time.Instant;

/** How likely a deal is to be won. */
sealed interface DealModel {

    double probability(DealMoment deal);

    String name();

    String version();

    /** Newest fact it can have learnt from; {@code at} for one that learnt nothing. */
    Instant cutOff(Instant at);

    ValueRatios ratios();

    /**
     * What deals were won at, as a share of the value they had before: the tenth, the middle and the ninetieth of a hundred.
     */
    record ValueRatios(double low, double middle, double high) {

        static final ValueRatios PRIOR = new ValueRatios(0.85, 1, 1.1);
    }

    /** Trained on the company's own won and lost deals. */
    record Trained(LogisticModel model, ValueRatios ratios) implements DealModel {

        @Override
        public double probability(DealMoment deal) {
            return Math.clamp(model.probability(deal.vector()), 0.01, 0.99);
        }

        @Override
        public String name() {
            return "trained";
        }

        @Override
        public String version() {
            return model.version();
        }

        @Override
        public Instant cutOff(Instant at) {
            return model.cutOff();
        }
    }

    /**
     * What is assumed of a company without enough history: a chance for each stage, in log-odds, less for silence, age and a close date
     * that has passed, more for replies; half of it what a person declared, where one did.
     */
    record Prior() implements DealModel {

        private static final double[] STAGES = {-2.2, -1.1, 0, 1.1};
        private static final double UNKNOWN_STAGE = -0.8;

        @Override
        public double probability(DealMoment deal) {
            double odds = deal.stage() < 0 ? UNKNOWN_STAGE : STAGES[deal.stage()];
            odds -= deal.silentDays() > 14 ? 0.5 : 0;
            odds -= deal.ageDays() > 90 ? 0.3 : 0;
            odds -= deal.stageDays() > 30 ? 0.3 : 0;
            Double expected = deal.expectedInDays();
            odds -= expected != null && expected < 0 ? 0.4 : 0;
            odds -= deal.competitor() ? 0.3 : 0;
            odds += Math.min(0.6, 0.2 * deal.replies());
            double probability = LogisticModel.sigmoid(odds);
            Double declared = deal.declared();
            return Math.clamp(declared == null ? probability : (probability + declared) / 2, 0.01, 0.99);
        }

        @Override
        public String name() {
            return "prior";
        }

        @Override
        public String version() {
            return "prior-1";
        }

        @Override
        public Instant cutOff(Instant at) {
            return at;
        }

        @Override
        public ValueRatios ratios() {
            return ValueRatios.PRIOR;
        }
    }
}
