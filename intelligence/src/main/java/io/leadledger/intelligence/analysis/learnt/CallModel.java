package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Judges how a whole call went: first by all that was said in it, then by that together with what its turns do. */
record CallModel(Map<String, Classifier> said, Map<String, Classifier> leads, Map<String, Classifier> moods) {

    static final List<String> LEADS = List.of("hot", "warm", "cold");
    static final List<String> MOODS = List.of("positive", "neutral", "negative");
    private static final double COST = 6;
    private static final double SECOND_COST = 0.5;

    /** @param example by its position */
    record Whole(int example, @Nullable String lead, @Nullable String mood) {}

    static Map<String, Classifier> trainSaid(Trainer<Whole> trainer, Predicate<Whole> only) {
        Map<String, Classifier> said = new LinkedHashMap<>();
        LEADS.forEach(lead -> said.put(lead, trainer.fit(only.and(call -> call.lead() != null), call -> lead.equals(call.lead()), COST)));
        MOODS.forEach(mood -> said.put(mood, trainer.fit(only.and(call -> call.mood() != null), call -> mood.equals(call.mood()), COST)));
        return said;
    }

    static CallModel train(Map<String, Classifier> said, Trainer<Whole> second) {
        Map<String, Classifier> leads = new LinkedHashMap<>();
        Map<String, Classifier> moods = new LinkedHashMap<>();
        LEADS.forEach(lead -> leads.put(lead, second.fit(call -> true, call -> lead.equals(call.lead()), SECOND_COST)));
        MOODS.forEach(mood -> moods.put(mood, second.fit(call -> true, call -> mood.equals(call.mood()), SECOND_COST)));
        return new CallModel(said, leads, moods);
    }

    static Map<String, Float> summary(Map<String, Classifier> said, Map<String, Float> features, List<Judged> turns) {
        Map<String, Float> summary = new HashMap<>();
        said.forEach((name, classifier) -> summary.put(name, (float) classifier.logOdds(features)));
        summary.put("agreed", (float) most(turns, Judged::agreed));
        summary.put("objection", (float) most(turns, Judged::objection));
        summary.put("will", (float) most(turns, Judged::will));
        summary.put("open", (float) (most(turns, Judged::objection) * (1 - most(turns, Judged::agreed))));
        summary.put("answered", (float) (most(turns, Judged::objection) * most(turns, Judged::agreed)));
        summary.put("bought", (float) ((1 - most(turns, Judged::objection)) * most(turns, Judged::agreed)));
        return summary;
    }

    Map<String, Double> lead(Map<String, Float> summary) {
        return chances(leads, summary);
    }

    Map<String, Double> mood(Map<String, Float> summary) {
        return chances(moods, summary);
    }

    private static Map<String, Double> chances(Map<String, Classifier> classifiers, Map<String, Float> summary) {
        Map<String, Double> chances = new LinkedHashMap<>();
        classifiers.forEach((name, classifier) -> chances.put(name, classifier.chance(summary)));
        double sum = chances.values().stream().mapToDouble(chance -> chance).sum();
        chances.replaceAll((name, chance) -> chance / sum);
        return chances;
    }

    private static double most(List<Judged> turns, ToDoubleFunction<Judged> chance) {
        return turns.stream().mapToDouble(chance).max().orElse(0);
    }
}
