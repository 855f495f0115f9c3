package io.leadledger.query.leads;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.function.Predicate;

/** The statistics of the Leads document. A lead on two platforms counts for both. */
@JsonNaming(SnakeCaseStrategy.class)
record LeadStats(
        long totalLeads,
        long leadsWithExtraction,
        long hotLeads,
        long warmLeads,
        long coldLeads,
        ByPlatform byPlatform,
        @JsonProperty("leads_last_7_days") long leadsLast7Days,
        @JsonProperty("leads_last_30_days") long leadsLast30Days) {

    record ByPlatform(long whatsapp, long instagram, long webchat) {}

    static LeadStats of(List<FacetCount> counts, long lastWeek, long lastMonth) {
        return new LeadStats(
                sum(counts, _ -> true), sum(counts, FacetCount::hasExtraction), sum(counts, count -> "Hot".equals(count.leadStatus())),
                sum(counts, count -> "Warm".equals(count.leadStatus())), sum(counts, count -> "Cold".equals(count.leadStatus())),
                new ByPlatform(
                        sum(counts, FacetCount::whatsapp), sum(counts, FacetCount::instagram), sum(counts, FacetCount::webchat)),
                lastWeek, lastMonth);
    }

    private static long sum(List<FacetCount> counts, Predicate<FacetCount> which) {
        return counts.stream().filter(which).mapToLong(FacetCount::n).sum();
    }
}
