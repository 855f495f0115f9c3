package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Bars.Guessed;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was thought of turns of calls that nobody had learnt from, and whether it was right. */
final class Guesses {

    private final List<Guessed> objections = new ArrayList<>();
    private final List<Guessed> will = new ArrayList<>();
    private final List<Guessed> agreed = new ArrayList<>();

    void add(Judged judged, Set<String> labels) {
        String type = judged.likeliestType();
        objections.add(new Guessed(judged.objection(type), labels.contains(type)));
        will.add(new Guessed(judged.will(), labels.contains("will")));
        agreed.add(new Guessed(judged.agreed(), labels.contains("agreed")));
    }

    Bars bars() {
        return new Bars(Bars.best(objections, 0.5), Bars.best(will, 1), Bars.best(agreed, 1));
    }
}
