package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis.Coaching;
import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.api.analysis.Objection;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Role;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the agent did well and may do better, by what can be counted in the call. */
final class Coach {

    private static final int WORDS_TO_JUDGE = 60;
    private static final int MONOLOGUE = 150;
    private static final double TALKS_MUCH = 0.65;
    private static final double LISTENS = 0.5;

    private final Conversation call;
    private final List<Turn> turns;
    private final Evidence evidence;
    private final List<Coaching> notes = new ArrayList<>();

    private Coach(Conversation call, List<Turn> turns, Evidence evidence) {
        this.call = call;
        this.turns = turns;
        this.evidence = evidence;
    }

    static List<Coaching> on(
            Conversation call, List<Turn> turns, List<Objection> objections, List<NextStep> steps, Evidence evidence) {
        Coach coach = new Coach(call, turns, evidence);
        List<Utterance> agent = call.of(Role.AGENT);
        if (agent.isEmpty() || call.of(Role.CUSTOMER).isEmpty()) {
            return List.of();
        }
        coach.talkRatio();
        coach.questions(agent);
        coach.monologue();
        coach.interruptions();
        coach.objections(objections);
        coach.steps(steps);
        return coach.notes;
    }

    private void talkRatio() {
        int agent = call.of(Role.AGENT).stream().mapToInt(Utterance::length).sum();
        int all = call.utterances().stream().mapToInt(Utterance::length).sum();
        double ratio = agent / (double) all;
        String share = String.format(Locale.ROOT, "%.0f%%", ratio * 100);
        if (all >= WORDS_TO_JUDGE && ratio > TALKS_MUCH) {
            note("talk_ratio", "The agent spoke " + share + " of the words", "high", 0.9, null,
                    "Let the customer speak for at least half of the call", "Pause after each question");
        } else if (all >= WORDS_TO_JUDGE && ratio <= LISTENS) {
            note("talk_ratio", "Good listening: the agent spoke only " + share + " of the words", "low", 0.9, null);
        }
    }

    private void questions(List<Utterance> agent) {
        List<Utterance> open = agent.stream()
                .filter(said -> said.hits("questions").stream().anyMatch(hit -> "open".equals(hit.entry().type())))
                .toList();
        if (open.size() >= 3) {
            note("discovery_questions", "Good use of open-ended questions: " + open.size(), "low", 0.85, open.getFirst());
        } else if (agent.stream().mapToInt(Utterance::length).sum() >= WORDS_TO_JUDGE) {
            note("discovery_questions", "Only %d open-ended questions".formatted(open.size()), "medium", 0.8,
                    open.isEmpty() ? null : open.getFirst(), "Ask more open-ended questions", "Ask what a problem costs the customer");
        }
    }

    private void monologue() {
        turns.stream()
                .filter(turn -> turn.isAgent() && turn.length() > MONOLOGUE)
                .max(Comparator.comparingInt(Turn::length))
                .ifPresent(turn -> note("monologue", "Spoke %d words without a pause for the customer".formatted(turn.length()), "medium", 0.85,
                        turn.said().getFirst(), "Break long explanations up with a question"));
    }

    /** The agent begins while the customer still speaks, by the times of the transcript. */
    private void interruptions() {
        List<Utterance> cuts = new ArrayList<>();
        for (int i = 1; i < turns.size(); i++) {
            Utterance before = turns.get(i - 1).said().getLast();
            Utterance now = turns.get(i).said().getFirst();
            boolean overlaps = before.end() != null && now.start() != null && now.start().compareTo(before.end()) < 0;
            if (now.isAgent() && overlaps && now.segment() != before.segment()) {
                cuts.add(now);
            }
        }
        if (cuts.size() >= 2) {
            note("interruptions", "Interrupted the customer %d times".formatted(cuts.size()), "medium", 0.75, cuts.getFirst(),
                    "Let the customer finish before answering");
        }
    }

    private void objections(List<Objection> objections) {
        long open = objections.stream().filter(objection -> !Boolean.TRUE.equals(objection.handled())).count();
        if (open > 0) {
            Objection first = objections.stream().filter(each -> !Boolean.TRUE.equals(each.handled())).findFirst().orElseThrow();
            notes.add(new Coaching("objection_handling", "%d of %d objections were left open".formatted(open, objections.size()),
                    first.responseSuggestions(), "high", 0.75, first.basis()));
        } else if (!objections.isEmpty()) {
            notes.add(new Coaching("objection_handling", "Every objection was answered", List.of(), "low", 0.75, objections.getFirst().basis()));
        }
    }

    private void steps(List<NextStep> steps) {
        if (steps.isEmpty()) {
            note("next_steps", "The call ended without an agreed next step", "high", 0.7, null,
                    "Propose a concrete day and time before the call ends");
        } else {
            notes.add(new Coaching("next_steps", "Agreed on a next step", List.of(), "low", 0.75, steps.getFirst().basis()));
        }
    }

    private void note(
            String type, String text, String priority, double confidence, @Nullable Utterance said, String... suggestions) {
        notes.add(new Coaching(type, text, List.of(suggestions), priority, confidence, said == null ? null : evidence.of(said)));
    }
}
