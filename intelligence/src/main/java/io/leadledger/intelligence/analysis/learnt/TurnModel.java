package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import io.leadledger.intelligence.analysis.learnt.Vocabulary.Row;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Judges what one unit of talk does. That something is an objection is learnt apart from which, so that rare types profit from all. */
record TurnModel(
        Classifier objection, Map<String, Classifier> types, Classifier will, Classifier agreed, Map<String, Classifier> kinds) {

    static final List<String> TYPES = List.of("price", "timing", "authority", "need", "trust", "competitor");
    static final List<String> KINDS = List.of("appointment", "call", "email", "demo", "proposal", "visit", "other");
    private static final double WORTH_A_LOOK = 0.03;
    private static final double COST = 8;

    /** @param example it is from, by its position */
    record Turn(int example, boolean isAgent, Set<String> labels) {

        boolean objects() {
            return labels.stream().anyMatch(TYPES::contains);
        }
    }

    static TurnModel train(Trainer<Turn> trainer, Predicate<Turn> only) {
        Predicate<Turn> customers = only.and(turn -> !turn.isAgent());
        Map<String, Classifier> types = new LinkedHashMap<>();
        for (String type : TYPES) {
            types.put(type, trainer.fit(customers.and(Turn::objects), turn -> turn.labels().contains(type), COST));
        }
        Map<String, Classifier> kinds = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Predicate<Turn> agreements = turn -> KINDS.stream().anyMatch(turn.labels()::contains);
            kinds.put(kind, trainer.fit(only.and(agreements), turn -> turn.labels().contains(kind), COST));
        }
        return new TurnModel(
                trainer.fit(customers, Turn::objects, COST),
                types,
                trainer.fit(only, turn -> turn.labels().contains("will"), COST),
                trainer.fit(only, turn -> turn.labels().contains("agreed"), COST),
                kinds);
    }

    /** @param sentences gives features of each sentence of the unit by itself */
    Judged judge(Unit unit, Map<String, Float> features, Supplier<List<Map<String, Float>>> sentences) {
        Row row = objection.vocabulary().row(features);
        Map<String, Double> chances = new LinkedHashMap<>();
        types.forEach((type, classifier) -> chances.put(type, classifier.chance(row)));
        double sum = chances.values().stream().mapToDouble(chance -> chance).sum();
        chances.replaceAll((type, chance) -> chance / sum);
        double objects = unit.isAgent() ? 0 : objection.chance(row);
        double does = will.chance(row);
        double agrees = agreed.chance(row);
        String kind = kinds.entrySet().stream()
                .max(Comparator.comparingDouble(each -> each.getValue().logOdds(row)))
                .map(Map.Entry::getKey)
                .orElseThrow();
        if (unit.said().size() == 1 || Math.max(objects, Math.max(does, agrees)) < WORTH_A_LOOK) {
            return new Judged(unit, objects, chances, does, agrees, kind, 0, 0, 0);
        }
        List<Row> rows = sentences.get().stream().map(objection.vocabulary()::row).toList();
        return new Judged(
                unit, objects, chances, does, agrees, kind, strongest(objection, rows), strongest(will, rows), strongest(agreed, rows));
    }

    private static int strongest(Classifier classifier, List<Row> sentences) {
        int strongest = 0;
        for (int i = 1; i < sentences.size(); i++) {
            if (classifier.logOdds(sentences.get(i)) > classifier.logOdds(sentences.get(strongest))) {
                strongest = i;
            }
        }
        return strongest;
    }
}
