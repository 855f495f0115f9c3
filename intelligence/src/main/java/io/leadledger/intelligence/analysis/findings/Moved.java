package io.leadledger.intelligence.analysis.findings;

import java.util.LinkedHashMap;
import java.util.Map;

/** Chances of three outcomes, moved from one end towards the other by odds. */
final class Moved {

    /** A company may weigh a phrase at ten, and an hour has room for hundreds: beyond this it is as sure, and powers are still numbers. */
    private static final double SURE = 20;

    private Moved() {}

    static Map<String, Double> by(double odds, Map<String, Double> chances, String up, String down) {
        double bounded = Math.clamp(odds, -SURE, SURE);
        Map<String, Double> moved = new LinkedHashMap<>(chances);
        moved.computeIfPresent(up, (_, chance) -> chance * Math.exp(bounded));
        moved.computeIfPresent(down, (_, chance) -> chance * Math.exp(-bounded));
        double sum = moved.values().stream().mapToDouble(chance -> chance).sum();
        moved.replaceAll((_, chance) -> chance / sum);
        return moved;
    }

    static String likeliest(Map<String, Double> chances) {
        return chances.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElseThrow();
    }
}
