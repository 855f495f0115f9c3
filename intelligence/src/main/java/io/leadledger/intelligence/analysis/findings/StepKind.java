package io.leadledger.intelligence.analysis.findings;

import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import io.leadledger.intelligence.analysis.phrases.Entry;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two agree on. The one who agrees often says no more than when ("Thursday is fine"), so what was proposed just before counts nearly as
 * much. Where nobody names it, it is what was learnt.
 */
final class StepKind {

    private static final String SECTION = "kinds";
    private static final int BEFORE = 3;
    private static final int AFTER = 1;
    private static final double LESS = 0.7;
    private static final double LEARNT = 0.5;

    private StepKind() {}

    static String of(List<Judged> all, int at) {
        Map<String, Double> weights = new HashMap<>();
        weights.put(all.get(at).kind(), LEARNT);
        for (int i = Math.max(0, at - BEFORE); i <= Math.min(at + AFTER, all.size() - 1); i++) {
            double nearness = Math.pow(LESS, Math.abs(at - i));
            named(all.get(i).unit().said()).forEach(entry -> weights.merge(entry.type(), entry.weight() * nearness, Double::sum));
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static Set<Entry> named(List<Utterance> said) {
        Set<Entry> named = new HashSet<>();
        said.forEach(each -> each.hits(SECTION).stream().map(Hit::entry).forEach(named::add));
        return named;
    }
}
