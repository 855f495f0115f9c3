package io.leadledger.benchmark.findings;

import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding at a turn.
 *
 * @param kind what must be the same for two to be the same finding
 * @param detail what may differ, and is counted apart
 */
record Mark(String kind, int segment, String detail) {

    private static final int NEAR = 1;

    record Pair(Mark labelled, Mark found) {

        private int distance() {
            return Math.abs(labelled.segment - found.segment);
        }
    }

    /** The nearest first; each is in one pair at most. */
    static List<Pair> pairs(List<Mark> labelled, List<Mark> found) {
        List<Pair> near = new ArrayList<>();
        for (Mark one : labelled) {
            found.stream().filter(other -> one.kind.equals(other.kind)).map(other -> new Pair(one, other))
                    .filter(pair -> pair.distance() <= NEAR).forEach(near::add);
        }
        near.sort(Comparator.comparingInt(Pair::distance));
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : near) {
            if (pairs.stream().noneMatch(taken -> taken.labelled == pair.labelled || taken.found == pair.found)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** @return the turn that a finding quotes; one that is far from all where it quotes none */
    static int segment(@Nullable Basis basis, List<CallEvent.Segment> segments) {
        if (basis == null) {
            return Integer.MAX_VALUE / 2;
        }
        int quoted = -1;
        for (int i = 0; i < segments.size(); i++) {
            CallEvent.Segment each = segments.get(i);
            boolean isTime = each.start() != null && basis.startTime() != null && each.start().compareTo(basis.startTime()) == 0;
            if (isTime) {
                return i;
            }
            quoted = quoted < 0 && each.text().contains(basis.quote()) ? i : quoted;
        }
        return quoted >= 0 ? quoted : Integer.MAX_VALUE / 2;
    }
}
