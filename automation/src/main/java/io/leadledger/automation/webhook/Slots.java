package io.leadledger.automation.webhook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many attempts are made at once: so many for each target and company, and for all. A target that failed last time gets one at a
 * time, and all of those together a quarter of the room, and half of their company's, so that many that hang leave the others theirs.
 */
final class Slots {

    static final int ALL = 64;
    static final int PER_TARGET = 4;
    private static final int PER_COMPANY = 16;
    private static final int OF_SUSPECTS = ALL / 4;
    private static final int MOST_SUSPECTS = 10_000;

    private final Map<String, Integer> byTarget = new HashMap<>();
    private final Map<UUID, Integer> byCompany = new HashMap<>();
    private final Set<String> suspects = new HashSet<>();
    private int taken;
    private int takenBySuspects;

    synchronized boolean tryTake(String target, UUID company) {
        boolean suspect = suspects.contains(target);
        int mostOfTarget = suspect ? 1 : PER_TARGET;
        int mostOfCompany = suspect ? PER_COMPANY / 2 : PER_COMPANY;
        if (taken >= ALL || byTarget.getOrDefault(target, 0) >= mostOfTarget || byCompany.getOrDefault(company, 0) >= mostOfCompany
                || (suspect && takenBySuspects >= OF_SUSPECTS)) {
            return false;
        }
        taken++;
        takenBySuspects += suspect ? 1 : 0;
        byTarget.merge(target, 1, Integer::sum);
        byCompany.merge(company, 1, Integer::sum);
        return true;
    }

    synchronized void free(String target, UUID company) {
        taken--;
        takenBySuspects -= suspects.contains(target) ? 1 : 0;
        byTarget.computeIfPresent(target, (key, count) -> count == 1 ? null : count - 1);
        byCompany.computeIfPresent(company, (key, count) -> count == 1 ? null : count - 1);
    }

    /** What a finished attempt says of its target; to be called while its slot is still taken. */
    synchronized void learn(String target, boolean answered) {
        int inHand = byTarget.getOrDefault(target, 0);
        if (answered && suspects.remove(target)) {
            takenBySuspects -= inHand;
        } else if (!answered && suspects.size() < MOST_SUSPECTS && suspects.add(target)) {
            takenBySuspects += inHand;
        }
    }

    synchronized boolean isFull() {
        return taken >= ALL;
    }

    /** Targets that need not be looked at now. */
    synchronized Set<String> busy() {
        Set<String> busy = new HashSet<>();
        byTarget.forEach((target, count) -> {
            if (count >= (suspects.contains(target) ? 1 : PER_TARGET)) {
                busy.add(target);
            }
        });
        return busy;
    }
}
