package io.leadledger.intelligence.analysis.learnt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The features that a family of classifiers knows, by number. What only one case shows teaches nothing and is left out. */
final class Vocabulary {

    private static final int FEWEST = 2;
    private static final double RARITY = 0.5;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarity;

    /** @param at numbers of features, ascending, from 0 */
    record Row(int[] at, float[] values) {}

    Vocabulary(List<Map<String, Float>> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(each -> each.keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        counts.values().removeIf(times -> times < FEWEST);
        rarity = new float[counts.size()];
        counts.forEach((name, times) -> {
            rarity[numbers.size()] = (float) Math.pow(Math.log(1 + all.size() / (double) times), RARITY);
            numbers.put(name, numbers.size());
        });
    }

    int size() {
        return rarity.length;
    }

    Row row(Map<String, Float> features) {
        int[] at = features.keySet().stream().mapToInt(name -> numbers.getOrDefault(name, -1)).filter(i -> i >= 0).sorted().toArray();
        float[] values = new float[at.length];
        features.forEach((name, value) -> {
            int number = numbers.getOrDefault(name, -1);
            if (number >= 0) {
                values[java.util.Arrays.binarySearch(at, number)] = value * rarity[number];
            }
        });
        return new Row(at, values);
    }
}
