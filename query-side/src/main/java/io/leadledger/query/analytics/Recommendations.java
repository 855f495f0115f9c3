package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CountObjections.Objection;
import io.leadledger.api.query.analytics.MeasureCompliance.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a rep's own numbers say should be better. Each names the numbers that it rests on. */
final class Recommendations {

    private static final int MOST = 3;
    private static final double OFTEN = 0.5;
    private static final double UNHAPPY = 0.4;

    private Recommendations() {}

    /** The stages that are missed most often, the objections that cost most calls, then how customers sound. */
    static List<String> of(CallTotals calls, List<Stage> stages, List<Objection> objections) {
        List<String> found = new ArrayList<>();
        stages.stream()
                .filter(stage -> stage.missing() > (stage.found() + stage.missing()) * OFTEN)
                .sorted(Comparator.comparingLong(Stage::missing).reversed().thenComparing(Stage::name))
                .limit(MOST)
                .forEach(stage -> found.add("Cover the stage '%s', which is missing in %s"
                        .formatted(stage.name(), outOf(stage.missing(), stage.found() + stage.missing()))));
        objections.stream()
                .filter(objection -> objection.completed() - objection.converted() > objection.completed() * OFTEN)
                .sorted(Comparator.comparingLong((Objection objection) -> objection.completed() - objection.converted()).reversed()
                        .thenComparing(Objection::type))
                .limit(MOST)
                .forEach(objection -> found.add("Improve the handling of %s objections: %s with one did not convert"
                        .formatted(objection.type(), outOf(objection.completed() - objection.converted(), objection.completed()))));
        Double sentiment = calls.sentiment();
        if (sentiment != null && sentiment < UNHAPPY) {
            found.add(String.format(Locale.ROOT, "Mind how customers feel: their mean sentiment is %.2f of 1", sentiment));
        }
        return found.stream().limit(MOST).toList();
    }

    private static String outOf(long some, long all) {
        return some + " of " + all + (all == 1 ? " call" : " calls");
    }
}
