package io.leadledger.query.leads;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The combinations that a filter may match.
 *
 * @param ofAccount leads of the account, whatever the filter
 */
record Facets(List<FacetCount> matching, long ofAccount) {

    static Facets of(List<FacetCount> counts, LeadFilter filter) {
        return new Facets(counts.stream().filter(count -> count.matches(filter)).toList(), sum(counts));
    }

    private static long sum(List<FacetCount> counts) {
        return counts.stream().mapToLong(FacetCount::n).sum();
    }

    /** How many leads have one of them. */
    long total() {
        return sum(matching);
    }

    boolean areAll() {
        return total() == ofAccount;
    }

    int[] numbers() {
        return matching.stream().mapToInt(FacetCount::facet).toArray();
    }

    /** The least total score among the matching ones; null if one of them has none. */
    @Nullable Integer leastScore() {
        return haveScores() ? scores().min(Comparator.naturalOrder()).orElse(null) : null;
    }

    /** The greatest total score among the matching ones; null when none of them has one. */
    @Nullable Integer greatestScore() {
        return scores().max(Comparator.naturalOrder()).orElse(null);
    }

    private boolean haveScores() {
        return matching.stream().allMatch(count -> count.totalScore() != null);
    }

    private Stream<Integer> scores() {
        return matching.stream().map(FacetCount::totalScore).filter(Objects::nonNull);
    }
}
