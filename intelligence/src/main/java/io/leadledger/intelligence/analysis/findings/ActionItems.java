package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis.ActionItem;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.learnt.Judgement;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody said they would do. One for each turn; a phrase of a promise in it is quoted, else what sounds most like one. */
final class ActionItems {

    private static final String SECTION = "actions";

    private ActionItems() {}

    static List<ActionItem> in(Judgement judgement, Evidence evidence) {
        return judgement.turns().stream()
                .filter(judged -> judged.will() >= judgement.bars().will())
                .map(judged -> item(judged, evidence))
                .toList();
    }

    private static ActionItem item(Judged judged, Evidence evidence) {
        List<Utterance> all = judged.unit().said();
        Optional<Utterance> promise = all.stream().filter(said -> promised(said).isPresent()).reduce((_, last) -> last);
        Utterance said = promise.orElseGet(() -> all.get(judged.willAt()));
        Optional<Hit> hit = promised(said);
        Turn turn = new Turn(all);
        return new ActionItem(
                hit.map(phrase -> Evidence.words(said, phrase)).orElseGet(() -> said.sentence().quote()),
                turn.isAgent() ? "agent" : "customer",
                new Turn(List.of(said)).words("next_steps", "time").or(() -> turn.words("next_steps", "time")).orElse(null),
                Evidence.confidence(judged.will(), said),
                hit.map(phrase -> evidence.of(said, phrase)).orElseGet(() -> evidence.learnt(said)));
    }

    private static Optional<Hit> promised(Utterance said) {
        return said.has("not_actions") || said.sentence().asked()
                ? Optional.empty()
                : said.hits(SECTION).stream()
                        .filter(hit -> "promise".equals(hit.entry().type()))
                        .max(Comparator.comparingDouble(hit -> hit.entry().confidence()));
    }
}
