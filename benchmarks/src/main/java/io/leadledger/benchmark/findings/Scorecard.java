package io.leadledger.benchmark.findings;

import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.benchmark.findings.LabelledCall.Labels;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what an analyser finds in calls with their labels. */
final class Scorecard {

    static final List<String> OBJECTIONS = List.of("price", "timing", "authority", "need", "trust", "competitor");
    /** Those of which there are as many as calls or pairs, and each is right or wrong. */
    static final String SHARE = " right";

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private Scorecard() {
        List.of("objections").forEach(name -> tallies.put(name, Tally.NOTHING));
        OBJECTIONS.forEach(type -> tallies.put("  " + type, Tally.NOTHING));
        List.of("  in English", "  in Spanish", "  in Hindi", "  handled" + SHARE, "action items", "  owner" + SHARE, "next steps",
                        "  kind" + SHARE, "lead status" + SHARE, "sentiment" + SHARE, "topics")
                .forEach(name -> tallies.put(name, Tally.NOTHING));
    }

    static Scorecard of(TranscriptAnalyser analyser, List<LabelledCall> calls) {
        Scorecard card = new Scorecard();
        calls.forEach(call -> card.add(call, analyser.analyse(call.request())));
        return card;
    }

    Set<String> names() {
        return tallies.keySet();
    }

    Tally tally(String name) {
        return Objects.requireNonNull(tallies.get(name), name);
    }

    private void add(LabelledCall call, CallAnalysis found) {
        Labels labels = call.labels();
        addObjections(call, found);
        List<CallEvent.Segment> segments = call.segments();
        addMarks("action items", "  owner" + SHARE,
                labels.actionItems().stream().map(each -> new Mark("", each.segment(), each.owner())).toList(),
                some(found.actionItems()).stream().map(each -> new Mark("", Mark.segment(each.basis(), segments), each.owner())).toList());
        addMarks("next steps", "  kind" + SHARE,
                labels.nextSteps().stream().map(each -> new Mark("", each.segment(), each.kind())).toList(),
                some(found.nextSteps()).stream().map(each -> new Mark("", Mark.segment(each.basis(), segments), each.kind())).toList());
        var lead = found.leadClassification();
        share("lead status" + SHARE, lead != null && labels.leadStatus().equals(lead.leadStatus()));
        share("sentiment" + SHARE, found.sentiment() != null && labels.sentiment().equals(found.sentiment().label()));
        addTopics(new TreeSet<>(labels.topics()), some(found.topics()));
    }

    private void addObjections(LabelledCall call, CallAnalysis analysis) {
        List<Mark> labelled = call.labels().objections().stream()
                .map(each -> new Mark(each.type(), each.segment(), String.valueOf(each.handled()))).toList();
        List<Mark> found = some(analysis.objections()).stream().map(each -> new Mark(
                each.objectionType(), Mark.segment(each.basis(), call.segments()), String.valueOf(each.handled()))).toList();
        addMarks("objections", "  handled" + SHARE, labelled, found);
        OBJECTIONS.forEach(type -> add("  " + type, tally(only(type, labelled), only(type, found))));
        String language = switch (call.language()) {
            case "es" -> "  in Spanish";
            case "hi" -> "  in Hindi";
            default -> "  in English";
        };
        add(language, tally(labelled, found));
    }

    private void addMarks(String name, String detail, List<Mark> labelled, List<Mark> found) {
        add(name, tally(labelled, found));
        Mark.pairs(labelled, found).forEach(pair -> share(detail, pair.labelled().detail().equals(pair.found().detail())));
    }

    private void addTopics(Set<String> labelled, List<CallAnalysis.Topic> topics) {
        Set<String> found = new HashSet<>();
        topics.forEach(each -> found.add(each.topic()));
        List<String> right = new ArrayList<>(found);
        right.retainAll(labelled);
        add("topics", new Tally(labelled.size(), found.size(), right.size()));
    }

    private void share(String name, boolean isRight) {
        add(name, new Tally(1, 1, isRight ? 1 : 0));
    }

    private void add(String name, Tally tally) {
        tallies.merge(name, tally, Tally::plus);
    }

    private static Tally tally(List<Mark> labelled, List<Mark> found) {
        return new Tally(labelled.size(), found.size(), Mark.pairs(labelled, found).size());
    }

    private static List<Mark> only(String kind, List<Mark> marks) {
        return marks.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    private static <T> List<T> some(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }
}
