package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.learnt.Judgement;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What both agreed on, as it was learnt from examples. Haggling over it for a few turns is one step: where it is clearest. */
final class NextSteps {

    private static final String SECTION = "next_steps";
    private static final int SOON = 6;

    private NextSteps() {}

    static List<NextStep> in(Judgement judgement, Evidence evidence) {
        List<Judged> all = judgement.turns();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).agreed() >= judgement.bars().agreed()) {
                boolean same = !found.isEmpty() && all.get(i).unit().turn() - all.get(found.getLast()).unit().turn() <= SOON;
                if (!same) {
                    found.add(i);
                } else if (all.get(i).agreed() > all.get(found.getLast()).agreed()) {
                    found.set(found.size() - 1, i);
                }
            }
        }
        return found.stream().map(at -> step(all, at, evidence)).toList();
    }

    private static NextStep step(List<Judged> all, int at, Evidence evidence) {
        Judged judged = all.get(at);
        List<Utterance> sentences = judged.unit().said();
        Utterance said = sentences.stream()
                .filter(each -> each.has(SECTION, "time") || each.has(SECTION, "clock"))
                .findFirst()
                .orElseGet(() -> sentences.get(judged.agreedAt()));
        Turn turn = new Turn(sentences);
        Optional<String> when = turn.words(SECTION, "time")
                .or(() -> turn.words(SECTION, "clock"))
                .or(() -> at == 0 ? Optional.empty() : new Turn(all.get(at - 1).unit().said()).words(SECTION, "time"));
        return new NextStep(
                said.sentence().quote(),
                StepKind.of(all, at),
                when.orElse(null),
                Evidence.confidence(judged.agreed(), said),
                evidence.learnt(said));
    }
}
