package io.leadledger.benchmark.kill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to hold, and what was found against it. */
final class Verdict {

    private static final int SHOWN = 5;

    private final Map<String, Integer> failures = new LinkedHashMap<>();

    void check(String claim, List<String> against) {
        failures.merge(claim, against.size(), Integer::sum);
        against.stream().limit(SHOWN).forEach(one -> System.out.println("  AGAINST \"" + claim + "\": " + one));
    }

    boolean print(int rounds) {
        boolean passed = failures.values().stream().allMatch(count -> count == 0);
        System.out.println();
        failures.forEach((claim, count) -> System.out.println((count == 0 ? "holds   " : "FAILS   ") + claim));
        System.out.println((passed ? "PASSED" : "FAILED") + " after " + rounds + " rounds of kill -9");
        return passed;
    }
}
