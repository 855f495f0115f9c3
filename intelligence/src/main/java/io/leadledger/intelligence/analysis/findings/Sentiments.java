package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.Sentiment;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Role;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people sounded. What is said late in a call tells more of how it went. */
final class Sentiments {

    private static final int POINTS = 12;
    private static final double POSITIVE = 0.58;
    private static final double NEGATIVE = 0.42;
    private static final double NEGATED = -0.6;
    private static final double OBJECTION = -0.6;

    private Sentiments() {}

    /** As was learnt from whole calls, moved by a company's own phrases; the score lies where its label does. Null when the customer was silent. */
    static @Nullable Sentiment overall(Conversation call, Map<String, Double> learnt, Evidence evidence) {
        List<Utterance> said = call.of(Role.CUSTOMER);
        if (said.isEmpty()) {
            return null;
        }
        Map<String, Double> chances = Moved.by(own(said), learnt, "positive", "negative");
        String label = Moved.likeliest(chances);
        double score = 0.5 + 0.5 * (chances.getOrDefault("positive", 0.0) - chances.getOrDefault("negative", 0.0));
        @Nullable Utterance strongest = said.stream()
                .filter(each -> feeling(each) != 0)
                .max(Comparator.comparingDouble(each -> "negative".equals(label) ? -feeling(each) : feeling(each)))
                .orElse(null);
        return new Sentiment(
                label,
                Evidence.rounded(within(label, score)),
                Evidence.rounded(chances.getOrDefault(label, 0.0)),
                strongest == null ? null : evidence.of(strongest));
    }

    private static double own(List<Utterance> said) {
        return said.stream().flatMap(each -> each.hits().stream())
                .filter(hit -> hit.is("sentiment") && hit.entry().ofCompany())
                .mapToDouble(hit -> hit.entry().weight() * (hit.negated() ? NEGATED : 1))
                .sum();
    }

    private static double within(String label, double score) {
        return switch (label) {
            case "positive" -> Math.max(score, POSITIVE);
            case "negative" -> Math.min(score, NEGATIVE);
            default -> Math.clamp(score, NEGATIVE + 0.01, POSITIVE - 0.01);
        };
    }

    /** The customer's, in stretches of equally many sentences. */
    static List<Sentiment.Point> progression(Conversation call) {
        List<Utterance> said = call.of(Role.CUSTOMER);
        int points = Math.min(POINTS, said.size());
        List<Sentiment.Point> progression = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            List<Utterance> stretch = said.subList(said.size() * i / points, said.size() * (i + 1) / points);
            @Nullable BigDecimal start = stretch.getFirst().start();
            @Nullable BigDecimal end = stretch.getLast().end();
            progression.add(new Sentiment.Point(start, end, Evidence.rounded(score(stretch))));
        }
        return progression;
    }

    static List<String> ofSegments(Conversation call) {
        List<List<Utterance>> segments = new ArrayList<>();
        for (int i = 0; i < call.segments(); i++) {
            segments.add(new ArrayList<>());
        }
        call.utterances().forEach(said -> segments.get(said.segment()).add(said));
        return segments.stream().map(said -> label(score(said))).toList();
    }

    static String label(double score) {
        return score >= POSITIVE ? "positive" : score <= NEGATIVE ? "negative" : "neutral";
    }

    static double score(List<Utterance> said) {
        double sum = said.stream().mapToDouble(Sentiments::feeling).sum();
        double marked = said.stream().mapToDouble(each -> Math.abs(feeling(each))).sum();
        return score(sum, marked);
    }

    private static double score(double sum, double marked) {
        return 0.5 + 0.5 * sum / (marked + 1.5);
    }

    /** What the words of one sentence add up to; below 0 is negative. */
    static double feeling(Utterance said) {
        double sum = 0;
        for (Hit hit : said.hits()) {
            if (hit.is("sentiment")) {
                sum += hit.entry().weight() * (hit.negated() ? NEGATED : 1);
            } else if (!said.isAgent() && hit.means("objections")) {
                sum += OBJECTION * hit.entry().confidence();
            }
        }
        return Math.clamp(sum, -3, 3);
    }
}
