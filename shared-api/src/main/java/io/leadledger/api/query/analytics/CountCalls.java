package io.leadledger.api.query.analytics;

import java.util.UUID;

/** How many calls were there, and how did they go? Answered with {@link CallTotals}. */
public record CountCalls(UUID companyId, DateRange range, CallFilter filter) {}
