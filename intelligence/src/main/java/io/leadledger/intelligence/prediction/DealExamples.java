package io.leadledger.intelligence.prediction;

import io.leadledger.api.DealEvent;
import io.leadledger.intelligence.facts.Fact;
import io.leadledger.intelligence.model.Example;
import java.util.List;
import java.util.Optional;

/** What a decided deal teaches. */
public final class DealExamples {

    private DealExamples() {}

    /**
     * The deal as it was at a moment when it was still open, with its end; empty for one that is open, or was never seen open.
     *
     * @param events of the deal, at least one, in the order of their facts
     * @param facts about its lead, of any time
     */
    public static Optional<Example> of(List<DealEvent> events, List<Fact> facts) {
        DealLife life = new DealLife(events);
        return life.landmark().map(moment -> new Example(
                DealMoment.of(life.at(moment), life.moves(moment), facts, moment).vector(), life.isWon(), life.decidedAt().orElse(moment)));
    }
}
