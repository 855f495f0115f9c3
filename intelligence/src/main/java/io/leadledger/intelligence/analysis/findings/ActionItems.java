package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis.ActionItem;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody said they would do: promises, and offers that were taken up. One for each turn. */
final class ActionItems {

    private static final String SECTION = "actions";

    private ActionItems() {}

    static List<ActionItem> in(List<Turn> turns, Evidence evidence) {
        List<ActionItem> items = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            Optional<Utterance> promise = turn.said().stream().filter(said -> promised(said).isPresent()).reduce((_, last) -> last);
            if (promise.isPresent()) {
                items.add(item(turn, promise.get(), promised(promise.get()).orElseThrow(), evidence));
            } else if (takenUp(turns, i)) {
                Utterance offer = turn.first(SECTION, "offer");
                items.add(item(turn, offer, hit(offer, "offer").orElseThrow(), evidence));
            }
        }
        return items;
    }

    private static Optional<Hit> promised(Utterance said) {
        return said.has("not_actions") || said.sentence().asked() ? Optional.empty() : hit(said, "promise");
    }

    private static Optional<Hit> hit(Utterance said, String type) {
        return said.hits(SECTION).stream()
                .filter(hit -> hit.entry().type().equals(type))
                .max(Comparator.comparingDouble(hit -> hit.entry().confidence()));
    }

    /** The customer says yes at once, and the agent does not go on to promise it in so many words. */
    private static boolean takenUp(List<Turn> turns, int i) {
        Turn turn = turns.get(i);
        if (!turn.isAgent() || !turn.has(SECTION, "offer") || turn.has("not_actions", "talk") || i + 1 >= turns.size()) {
            return false;
        }
        Turn answer = turns.get(i + 1);
        boolean promisedNext = i + 2 < turns.size() && turns.get(i + 2).said().stream().anyMatch(said -> promised(said).isPresent());
        return !promisedNext && answer.has("next_steps", "agree") && !answer.has("next_steps", "decline") && !answer.asks();
    }

    private static ActionItem item(Turn turn, Utterance said, Hit hit, Evidence evidence) {
        return new ActionItem(
                Evidence.words(said, hit),
                turn.isAgent() ? "agent" : "customer",
                new Turn(List.of(said)).words("next_steps", "time").or(() -> turn.words("next_steps", "time")).orElse(null),
                Evidence.rounded(hit.entry().confidence() * (0.4 + 0.6 * said.certainty())),
                evidence.of(said, hit));
    }
}
