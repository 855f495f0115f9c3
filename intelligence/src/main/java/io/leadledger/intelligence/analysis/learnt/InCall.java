package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import io.leadledger.intelligence.analysis.learnt.TurnModel.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Judges the turns of a call once more, each beside the others: a call has few objections and seldom two agreements, so what counts is
 * also how much surer one turn is than all others, and how the call goes on.
 */
record InCall(Classifier objection, Classifier will, Classifier agreed) {

    private static final double COST = 4;
    private static final int REACH = 12;

    static InCall train(Trainer<Turn> trainer, Predicate<Turn> only) {
        return new InCall(
                trainer.fit(only.and(turn -> !turn.isAgent()), Turn::objects, COST),
                trainer.fit(only, turn -> turn.labels().contains("will"), COST),
                trainer.fit(only, turn -> turn.labels().contains("agreed"), COST));
    }

    List<Judged> judge(List<Judged> alone, List<Map<String, Float>> features) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            Judged one = alone.get(i);
            Map<String, Float> each = features.get(i);
            judged.add(new Judged(one.unit(), one.unit().isAgent() ? 0 : objection.chance(each), one.types(), will.chance(each),
                    agreed.chance(each), one.kind(), one.objectionAt(), one.willAt(), one.agreedAt()));
        }
        return judged;
    }

    /** @param units of the call, which were judged one by one */
    static List<Map<String, Float>> features(List<Judged> alone, List<Unit> units, String language, Features features) {
        List<Map<String, Float>> all = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            Map<String, Float> found = new HashMap<>(features.context(units, i, language));
            Judged one = alone.get(i);
            compare(found, "objection", alone, i, Judged::objection);
            compare(found, "will", alone, i, Judged::will);
            compare(found, "agreed", alone, i, Judged::agreed);
            one.types().forEach((type, chance) -> found.put("=" + type, (float) (one.objection() * chance)));
            all.add(found);
        }
        return all;
    }

    private static void compare(
            Map<String, Float> found, String name, List<Judged> alone, int index, ToDoubleFunction<Judged> chance) {
        double own = odds(chance.applyAsDouble(alone.get(index)));
        double others = -6;
        int surer = 0;
        for (int i = Math.max(0, index - REACH); i < Math.min(alone.size(), index + REACH); i++) {
            double other = odds(chance.applyAsDouble(alone.get(i)));
            others = i == index ? others : Math.max(others, other);
            surer += other > own ? 1 : 0;
        }
        found.put("=" + name, (float) (own / 4));
        found.put("=beside " + name, (float) ((own - others) / 4));
        found.put("=most " + name, (float) (others / 4));
        found.put("=rank " + name + Math.min(surer, 3), 1f);
        if (index > 0) {
            found.put("=before " + name, (float) (odds(chance.applyAsDouble(alone.get(index - 1))) / 4));
        }
        if (index + 1 < alone.size()) {
            found.put("=after " + name, (float) (odds(chance.applyAsDouble(alone.get(index + 1))) / 4));
        }
    }

    private static double odds(double chance) {
        double within = Math.clamp(chance, 0.002, 0.998);
        return Math.log(within / (1 - within));
    }
}
