package io.leadledger.projection.analytics;

import io.leadledger.api.query.analytics.CallTotals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call adds, and to which sums.
 *
 * @param startedAt null for a call that does not count
 * @param objections types, each once
 * @param stagesFound as {@link io.leadledger.api.query.analytics.FoundStage#part}
 * @param examined whether somebody measured the call by a procedure
 */
record Contribution(
        @Nullable Instant startedAt,
        @Nullable String repId,
        @Nullable String campaignId,
        @Nullable String direction,
        @Nullable String outcome,
        List<String> objections,
        List<String> stagesFound,
        List<String> stagesMissing,
        boolean examined,
        CallTotals totals) {

    static final Contribution NOTHING =
            new Contribution(null, null, null, null, null, List.of(), List.of(), List.of(), false, CallTotals.NONE);
}
