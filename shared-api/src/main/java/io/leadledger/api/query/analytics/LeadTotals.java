package io.leadledger.api.query.analytics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Sums over leads that were first heard of in a range; absorbed and deleted ones do not count.
 *
 * @param scored those with a score
 * @param scoreTenThousandths of these, each score being 0 to 10,000
 */
public record LeadTotals(long leads, long scored, long scoreTenThousandths) {

    public static final LeadTotals NONE = new LeadTotals(0, 0, 0);

    private static final double WHOLE = 10_000;

    public LeadTotals plus(LeadTotals other) {
        return new LeadTotals(leads + other.leads, scored + other.scored, scoreTenThousandths + other.scoreTenThousandths);
    }

    /** Mean over scored leads, 0 to 1. */
    @JsonIgnore
    public @Nullable Double averageScore() {
        return Ratio.of(scoreTenThousandths / WHOLE, scored);
    }
}
