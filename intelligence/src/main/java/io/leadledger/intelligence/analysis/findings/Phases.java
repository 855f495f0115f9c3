package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis.MeetingSegment;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a meeting, one after the other. A turn belongs to the part that its words speak for, else to the part that goes on; parts
 * of a single unsure turn are swallowed by the part before.
 */
final class Phases {

    private static final int KEY_POINTS = 3;

    private Phases() {}

    private record Part(String type, List<Turn> turns, double weight) {}

    static List<MeetingSegment> in(Conversation call, List<Turn> turns) {
        boolean timed = !call.utterances().isEmpty() && call.utterances().stream().allMatch(said -> said.start() != null);
        return timed ? parts(turns).stream().map(Phases::segment).toList() : List.of();
    }

    private static List<Part> parts(List<Turn> turns) {
        List<Part> parts = new ArrayList<>();
        for (Turn turn : turns) {
            Map<String, Double> votes = votes(turn);
            String usual = parts.isEmpty() ? "rapport" : parts.getLast().type();
            String type = votes.entrySet().stream()
                    .max(Comparator.comparingDouble((Map.Entry<String, Double> vote) -> vote.getValue()).thenComparing(Map.Entry::getKey))
                    .filter(vote -> vote.getValue() > votes.getOrDefault(usual, 0.5))
                    .map(Map.Entry::getKey)
                    .orElse(usual);
            if (parts.isEmpty() || !parts.getLast().type().equals(type)) {
                parts.add(new Part(type, new ArrayList<>(), votes.getOrDefault(type, 0.5)));
            }
            parts.getLast().turns().add(turn);
        }
        return parts;
    }

    private static Map<String, Double> votes(Turn turn) {
        Map<String, Double> votes = new HashMap<>();
        for (Utterance said : turn.said()) {
            said.hits("phases").forEach(hit -> votes.merge(hit.entry().type(), hit.entry().weight(), Double::sum));
            if (said.has("objections")) {
                votes.merge("objection_handling", 1.2, Double::sum);
            }
            if (said.isAgent() && said.hits("questions").stream().anyMatch(hit -> "open".equals(hit.entry().type()))) {
                votes.merge("discovery", 0.7, Double::sum);
            }
        }
        return votes;
    }

    private static MeetingSegment segment(Part part) {
        List<Utterance> said = part.turns().stream().flatMap(turn -> turn.said().stream()).toList();
        double start = seconds(said.getFirst().start());
        double end = Math.max(start, seconds(said.getLast().end() == null ? said.getLast().start() : said.getLast().end()));
        double confidence = 0.45 + Math.min(0.45, 0.12 * part.weight() + 0.04 * part.turns().size());
        return new MeetingSegment(part.type(), start, end, Math.round((end - start) * 100) / 100.0, keyPoints(said), Evidence.rounded(confidence));
    }

    /** The sentences with the most findings in them, in the order of the call. */
    private static List<String> keyPoints(List<Utterance> said) {
        List<Utterance> telling = said.stream()
                .filter(each -> each.length() > 2)
                .sorted(Comparator.comparingInt((Utterance each) -> -(int) each.hits().stream().filter(Hit::counts).count()))
                .limit(KEY_POINTS)
                .toList();
        return said.stream().filter(telling::contains).map(each -> each.sentence().quote()).distinct().toList();
    }

    private static double seconds(@Nullable BigDecimal time) {
        return time == null ? 0 : time.doubleValue();
    }
}
