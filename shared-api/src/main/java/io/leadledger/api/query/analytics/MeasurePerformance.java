package io.leadledger.api.query.analytics;

import java.util.UUID;

/** How does the company as a whole do? Answered with {@link Answer}. */
public record MeasurePerformance(UUID companyId, DateRange range) {

    public record Answer(CallTotals calls, LeadTotals leads) {}
}
