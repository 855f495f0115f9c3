package io.leadledger.intelligence.analysis.learnt;

import java.util.List;
import java.util.Map;

/**
 * What a call sounds like to who learnt from examples.
 *
 * @param turns in the order of the call
 * @param lead chances of hot, warm and cold
 * @param mood chances of positive, neutral and negative
 */
public record Judgement(List<Judged> turns, Map<String, Double> lead, Map<String, Double> mood, Bars bars) {

    /**
     * @param objection chance that something is said against buying
     * @param types chance of each type, if something is
     * @param will chance that somebody says what they will do
     * @param agreed chance that a next step is agreed on here
     * @param kind of that step: appointment, call, email, demo, proposal, visit or other
     * @param objectionAt which sentence of the unit shows it most; the same for the others
     */
    public record Judged(
            Unit unit,
            double objection,
            Map<String, Double> types,
            double will,
            double agreed,
            String kind,
            int objectionAt,
            int willAt,
            int agreedAt) {

        public double objection(String type) {
            return objection * types.getOrDefault(type, 0.0);
        }

        public String likeliestType() {
            return types.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElseThrow();
        }
    }
}
