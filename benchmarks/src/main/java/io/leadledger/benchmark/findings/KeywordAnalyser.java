package io.leadledger.benchmark.findings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.CallEvent;
import io.leadledger.api.EventJson;
import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.LeadClassification;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.Sentiment;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What an afternoon gives: about a dozen words for each finding, looked for in each turn. The floor that an analyser must be above. */
final class KeywordAnalyser implements TranscriptAnalyser {

    private static final String AGENT = "agent";

    private final Keywords keywords = read();

    private record Keywords(
            Map<String, List<String>> objections,
            List<String> actionItems,
            Map<String, List<String>> nextSteps,
            Map<String, List<String>> leadStatus,
            Map<String, List<String>> sentiment,
            Map<String, List<String>> topics) {}

    @Override
    public String version() {
        return "keywords";
    }

    @Override
    public CallAnalysis analyse(AnalysisRequest request) {
        List<CallEvent.Segment> all = request.segments();
        List<CallEvent.Segment> customers = all.stream().filter(each -> !AGENT.equals(each.speaker())).toList();
        String said = String.join(" ", customers.stream().map(KeywordAnalyser::text).toList());
        return new CallAnalysis(
                null, version(), null, null, null,
                new Sentiment(most(keywords.sentiment(), said, "neutral"), 0.5, 0.5, null), null, null,
                keywords.topics().entrySet().stream()
                        .filter(topic -> all.stream().anyMatch(each -> has(topic.getValue(), text(each))))
                        .map(topic -> new CallAnalysis.Topic(topic.getKey(), 1, null, 0.5, null)).toList(),
                customers.stream().flatMap(this::objections).toList(),
                new LeadClassification(null, most(keywords.leadStatus(), said, "warm"), null, null, null),
                null, null, null, null,
                all.stream().filter(each -> has(keywords.actionItems(), text(each))).map(KeywordAnalyser::actionItem).toList(),
                all.stream().flatMap(this::nextSteps).toList());
    }

    private Stream<Objection> objections(CallEvent.Segment segment) {
        return keywords.objections().entrySet().stream()
                .filter(each -> has(each.getValue(), text(segment)))
                .map(each -> new Objection(each.getKey(), segment.text(), List.of(), null, null, false, basis(segment)));
    }

    private static CallAnalysis.ActionItem actionItem(CallEvent.Segment segment) {
        return new CallAnalysis.ActionItem(
                segment.text(), AGENT.equals(segment.speaker()) ? AGENT : "customer", null, 0.5, basis(segment));
    }

    private Stream<CallAnalysis.NextStep> nextSteps(CallEvent.Segment segment) {
        return keywords.nextSteps().entrySet().stream()
                .filter(each -> has(each.getValue(), text(segment))).limit(1)
                .map(each -> new CallAnalysis.NextStep(segment.text(), each.getKey(), null, 0.5, basis(segment)));
    }

    /** @return the label with most of its words said; the usual one when two have as many */
    private static String most(Map<String, List<String>> labels, String said, String usual) {
        List<Long> counts = labels.values().stream().map(words -> words.stream().filter(said::contains).count()).sorted().toList();
        if (counts.size() < 2 || counts.getLast().equals(counts.get(counts.size() - 2))) {
            return usual;
        }
        return labels.entrySet().stream()
                .filter(label -> label.getValue().stream().filter(said::contains).count() == counts.getLast())
                .map(Map.Entry::getKey).findFirst().orElse(usual);
    }

    private static boolean has(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }

    private static String text(CallEvent.Segment segment) {
        return segment.text().toLowerCase(Locale.ROOT);
    }

    private static Basis basis(CallEvent.Segment segment) {
        return new Basis(segment.text(), segment.start(), segment.end(), segment.speaker(), null, null);
    }

    private static Keywords read() {
        ObjectMapper json = EventJson.mapper();
        try (InputStream stream = Objects.requireNonNull(KeywordAnalyser.class.getResourceAsStream("/findings/keywords.json"))) {
            return json.readValue(stream, Keywords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
