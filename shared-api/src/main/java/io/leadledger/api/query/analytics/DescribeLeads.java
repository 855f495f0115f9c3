package io.leadledger.api.query.analytics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How good are the leads that came in a range, and from where did they come? Answered with {@link Answer}.
 *
 * @param quality {@code hot}, {@code warm} or {@code cold}; null for all leads
 * @param source null for all
 */
public record DescribeLeads(UUID companyId, DateRange range, @Nullable String quality, @Nullable String source) {

    /** @param sources those with the most leads first */
    public record Answer(LeadTotals all, LeadTotals hot, LeadTotals warm, LeadTotals cold, List<Source> sources) {}

    /**
     * @param source as the leads name it; leads of which nobody told where they came from are in none
     * @param newest about when the last of them was first heard of, to the day
     */
    public record Source(String source, LeadTotals leads, Instant newest) {}
}
