package io.leadledger.intelligence.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Adds signals up. Pure: the same signals give the same score. */
final class LeadScorer {

    private final ScoringRules rules;

    LeadScorer(ScoringRules rules) {
        this.rules = rules;
    }

    /** Each dimension 0 to 100, in the order of the document. */
    Map<String, Integer> dimensions(List<Signal> signals) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (String dimension : List.of("behavioral", "firmographic", "intent", "engagement")) {
            int sum = signals.stream().filter(signal -> signal.dimension().equals(dimension)).mapToInt(Signal::impact).sum();
            scores.put(dimension, Math.clamp(rules.base() + sum, 0, 100));
        }
        return scores;
    }

    /** The weighted mean of these dimensions, 0 to 100. */
    int score(Map<String, Integer> dimensions) {
        double weighted = 0;
        double weights = 0;
        for (Map.Entry<String, Integer> dimension : dimensions.entrySet()) {
            double weight = rules.weights().getOrDefault(dimension.getKey(), 0.0);
            weighted += weight * dimension.getValue();
            weights += weight;
        }
        return weights == 0 ? 0 : (int) Math.round(weighted / weights);
    }

    List<String> actions(int score, List<Signal> signals) {
        List<String> actions = new ArrayList<>();
        for (ScoringRules.ActionRule rule : rules.actions()) {
            if (applies(rule, score, signals)) {
                actions.add(rule.action());
                if (rule.stop()) {
                    return actions;
                }
            }
        }
        return actions;
    }

    private static boolean applies(ScoringRules.ActionRule rule, int score, List<Signal> signals) {
        String when = rule.when();
        Integer least = rule.leastScore();
        Integer most = rule.mostScore();
        return (when == null || signals.stream().anyMatch(signal -> Pattern.matches(when, signal.name())))
                && (least == null || score >= least)
                && (most == null || score <= most);
    }
}
