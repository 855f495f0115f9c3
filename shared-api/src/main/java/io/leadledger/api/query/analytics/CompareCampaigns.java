package io.leadledger.api.query.analytics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How do campaigns do? Answered with {@link Answer}.
 *
 * @param campaignIds empty for all that had calls in the range
 */
public record CompareCampaigns(UUID companyId, DateRange range, List<String> campaignIds) {

    /** @param campaigns those with the most calls first */
    public record Answer(List<Counted> campaigns) {}

    /** @param name null where nothing told it */
    public record Counted(String campaignId, @Nullable String name, CallTotals calls) {}
}
