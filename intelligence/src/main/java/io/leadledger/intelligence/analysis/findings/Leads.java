package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.api.analysis.LeadClassification;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.Sentiment;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Entry;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How likely the customer buys: a sum of what speaks for it and against it, each once, as odds. */
final class Leads {

    private static final double BEGIN = -0.6;
    private static final double HOT = 0.68;
    private static final double WARM = 0.36;

    private Leads() {}

    static LeadClassification of(
            Conversation call, Sentiment sentiment, List<Objection> objections, List<NextStep> steps, Evidence evidence) {
        Map<String, Basis> reasons = new LinkedHashMap<>();
        double sum = BEGIN;
        for (Map.Entry<Entry, Utterance> signal : signals(call).entrySet()) {
            sum += signal.getKey().weight();
            reasons.put(reason(signal.getKey()), evidence.of(signal.getValue()));
        }
        for (NextStep step : steps.stream().limit(1).toList()) {
            sum += objections.isEmpty() ? 1.7 : 1.1;
            note(reasons, "Agreed on a next step: " + step.kind(), step.basis());
        }
        for (Objection objection : objections) {
            boolean handled = Boolean.TRUE.equals(objection.handled());
            sum -= handled ? 0.15 : "need".equals(objection.objectionType()) ? 1.2 : 0.5;
            note(reasons, "Objection %s: %s".formatted(handled ? "answered" : "open", objection.objectionType()), objection.basis());
        }
        sum += (sentiment.score() - 0.5) * 2.5;
        double score = 1 / (1 + Math.exp(-sum));
        return new LeadClassification(
                Evidence.rounded(score),
                score >= HOT ? "hot" : score >= WARM ? "warm" : "cold",
                List.copyOf(reasons.keySet()),
                Evidence.rounded(0.45 + Math.min(0.4, 0.08 * reasons.size()) + 0.1 * Math.abs(score - 0.5)),
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
