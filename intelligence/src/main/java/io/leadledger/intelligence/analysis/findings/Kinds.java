package io.leadledger.intelligence.analysis.findings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What kind of step was agreed on: what the turns around it speak of most. */
final class Kinds {

    private Kinds() {}

    static String of(List<Turn> around, boolean timed) {
        Map<String, Double> kinds = new HashMap<>();
        around.forEach(turn -> turn.said().forEach(said -> said.hits("kinds")
                .forEach(hit -> kinds.merge(hit.entry().type(), hit.entry().weight(), Double::sum))));
        return kinds.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Double> kind) -> kind.getValue()).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(timed ? "appointment" : "other");
    }
}
