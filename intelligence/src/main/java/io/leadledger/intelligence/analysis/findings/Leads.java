package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.api.analysis.LeadClassification;
import io.leadledger.api.analysis.Objection;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Role;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Entry;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely the customer buys: as was learnt from whole calls, moved by a company's own signals. The reasons are the signals, steps and
 * objections that a reader can look up. A customer who said nothing is neither likely nor unlikely.
 */
final class Leads {

    private Leads() {}

    static LeadClassification of(
            Conversation call, Map<String, Double> learnt, List<Objection> objections, List<NextStep> steps, Evidence evidence) {
        if (call.of(Role.CUSTOMER).isEmpty()) {
            return new LeadClassification(null, null, List.of(), null, List.of());
        }
        Map<String, Basis> reasons = new LinkedHashMap<>();
        Map<Entry, Utterance> signals = signals(call);
        signals.forEach((entry, said) -> reasons.put(reason(entry), evidence.of(said)));
        steps.stream().limit(1).forEach(step -> note(reasons, "Agreed on a next step: " + step.kind(), step.basis()));
        for (Objection objection : objections) {
            boolean handled = Boolean.TRUE.equals(objection.handled());
            note(reasons, "Objection %s: %s".formatted(handled ? "answered" : "open", objection.objectionType()), objection.basis());
        }
        double own = signals.keySet().stream().filter(Entry::ofCompany).mapToDouble(Entry::weight).sum();
        Map<String, Double> chances = Moved.by(own, learnt, "hot", "cold");
        String status = Moved.likeliest(chances);
        return new LeadClassification(
                Evidence.rounded(chances.getOrDefault("hot", 0.0) + 0.5 * chances.getOrDefault("warm", 0.0)),
                status,
                List.copyOf(reasons.keySet()),
                Evidence.rounded(chances.getOrDefault(status, 0.0)),
                new ArrayList<>(reasons.values()));
    }

    private static void note(Map<String, Basis> reasons, String reason, @Nullable Basis basis) {
        if (basis != null) {
            reasons.putIfAbsent(reason, basis);
        }
    }

    private static Map<Entry, Utterance> signals(Conversation call) {
        Map<Entry, Utterance> signals = new LinkedHashMap<>();
        for (Utterance said : call.utterances()) {
            for (Hit hit : said.hits("lead")) {
                signals.putIfAbsent(hit.entry(), said);
            }
        }
        return signals;
    }

    private static String reason(Entry entry) {
        @Nullable String text = entry.text();
        return text == null ? entry.type() : text;
    }
}
