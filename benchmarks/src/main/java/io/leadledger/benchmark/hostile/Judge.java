package io.leadledger.benchmark.hostile;

import io.leadledger.benchmark.http.Reply;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts answers and holds on to those that must not be: a 5xx other than 503 with Retry-After,
        or none at all. Safe for several threads. */
final class Judge {

    private static final int SHOWN = 25;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, String> strangers = new TreeMap<>();
    private int failed;

    /** @param reply null when the connection ended without one */
    synchronized void answered(String group, String shown, @Nullable Reply reply) {
        statuses.merge(reply == null ? 0 : reply.status(), 1, Integer::sum);
        if (reply == null || (reply.status() >= 500 && !(reply.status() == 503 && reply.header("Retry-After") != null))) {
            failed++;
            String what = reply == null ? "no answer" : reply.status() + " " + cut(reply.text());
            failures.putIfAbsent(group + " → " + (reply == null ? "none" : reply.status()), what + "\n      to " + shown);
        } else if (reply.status() >= 400 && reply.body().length > 0 && !String.valueOf(reply.header("Content-Type")).contains("json")) {
            strangers.putIfAbsent(group + " → " + reply.status() + " " + reply.header("Content-Type"), shown);
        }
    }

    synchronized void require(String claim, boolean holds, String found) {
        if (!holds) {
            failed++;
            failures.put(claim, found);
        }
        System.out.println((holds ? "holds   " : "FAILS   ") + claim + " (" + found + ")");
    }

    synchronized boolean print() {
        System.out.println("\nAnswers by status (0: none): " + statuses);
        failures.entrySet().stream().limit(SHOWN).forEach(failure -> System.out.println("  FAILS " + failure.getKey() + ": "
                + failure.getValue()));
        strangers.entrySet().stream().limit(SHOWN)
                .forEach(stranger -> System.out.println("  refused, but not in JSON: " + stranger.getKey() + "\n      to "
                + stranger.getValue()));
        System.out.println(failed == 0 ? "PASSED" : "FAILED " + failed + " times");
        return failed == 0;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
