package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What both agreed on: a time that one named and the other took, an offer that was accepted, a wish of the customer's that was not
 * refused, a purchase. Haggling over it for a few turns is one step, and its last word counts.
 */
final class NextSteps {

    private static final String SECTION = "next_steps";
    private static final int SOON = 5;

    private NextSteps() {}

    private record Found(int turn, String how, double confidence) {

        boolean isTimed() {
            return "time".equals(how);
        }
    }

    static List<NextStep> in(List<Turn> turns, Evidence evidence) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Optional<Found> next = turns.get(i).isAgent() ? confirmed(turns, i) : agreed(turns, i);
            next.ifPresent(step -> note(found, step));
        }
        return found.stream().map(step -> step(turns, step, evidence)).toList();
    }

    private static void note(List<Found> found, Found step) {
        if (!found.isEmpty() && step.turn() - found.getLast().turn() <= SOON) {
            if (step.isTimed() || !found.getLast().isTimed() && !"confirm".equals(step.how())) {
                found.set(found.size() - 1, step);
            }
        } else {
            found.add(step);
        }
    }

    private static Optional<Found> agreed(List<Turn> turns, int i) {
        Turn answer = turns.get(i);
        Turn before = i > 0 ? turns.get(i - 1) : answer;
        Turn after = i + 1 < turns.size() ? turns.get(i + 1) : before;
        boolean declined = answer.has(SECTION, "decline") && !timed(answer);
        if (declined || answer.has("answers", "refusal") && !timed(answer)) {
            return Optional.empty();
        }
        boolean proposed = before.has(SECTION, "schedule") || before.has(SECTION, "time") || before.has(SECTION, "offer");
        if (timed(answer) && before.has(SECTION, "schedule") && !answer.has("objections", "timing")) {
            return Optional.of(new Found(i, "time", 0.85));
        }
        if (answer.has(SECTION, "agree") && proposed && !asksBack(answer)) {
            return before.has(SECTION, "schedule") && timed(before) || before.has(SECTION, "offer")
                    ? Optional.of(new Found(i, timed(before) ? "time" : "offer", 0.75))
                    : Optional.empty();
        }
        if (answer.has(SECTION, "commit")) {
            return Optional.of(new Found(i, "commit", 0.75));
        }
        return answer.has(SECTION, "request") && taken(after) ? Optional.of(new Found(i, "request", 0.7)) : Optional.empty();
    }

    private static boolean timed(Turn turn) {
        return turn.has(SECTION, "time") || turn.has(SECTION, "clock");
    }

    private static boolean taken(Turn after) {
        return after.isAgent() && (after.has("actions", "promise") || after.has(SECTION, "agree") || timed(after));
    }

    private static boolean asksBack(Turn answer) {
        return answer.said().getLast().asks() && !answer.said().getFirst().has(SECTION, "agree");
    }

    private static Optional<Found> confirmed(List<Turn> turns, int i) {
        Turn turn = turns.get(i);
        boolean refused = i + 1 < turns.size() && turns.get(i + 1).has(SECTION, "decline");
        return turn.has(SECTION, "confirm") && !refused ? Optional.of(new Found(i, "confirm", 0.7)) : Optional.empty();
    }

    private static NextStep step(List<Turn> turns, Found found, Evidence evidence) {
        Turn turn = turns.get(found.turn());
        List<Turn> around = turns.subList(Math.max(0, found.turn() - 2), Math.min(turns.size(), found.turn() + 2));
        Utterance said = turn.said().stream()
                .filter(each -> each.has(SECTION, "time") || each.has(SECTION, "clock"))
                .findFirst()
                .orElseGet(() -> turn.said().stream().filter(each -> !each.hits(SECTION).isEmpty()).findFirst().orElse(turn.said().getFirst()));
        Optional<String> when = turn.words(SECTION, "time").or(() -> turn.words(SECTION, "clock"));
        for (int back = 1; when.isEmpty() && back <= 1 && found.turn() - back >= 0; back++) {
            when = turns.get(found.turn() - back).words(SECTION, "time");
        }
        return new NextStep(
                said.sentence().quote(),
                Kinds.of(around, when.isPresent()),
                when.orElse(null),
                Evidence.rounded(found.confidence() * (0.4 + 0.6 * said.certainty())),
                evidence.of(said));
    }
}
