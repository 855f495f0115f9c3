package io.leadledger.api.query.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How many calls were there in each day, week or month of the company's time zone? Answered with {@link Answer}. */
public record CountCallsByPeriod(UUID companyId, DateRange range, CallFilter filter, Period period) {

    /** @param periods in order, without those that had no calls */
    public record Answer(List<Counted> periods) {}

    /** @param firstDay of the period; a period that the range cuts counts what lies in the range */
    public record Counted(LocalDate firstDay, CallTotals calls) {}
}
