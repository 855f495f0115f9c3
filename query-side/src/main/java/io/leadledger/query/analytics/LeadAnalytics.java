package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.DescribeLeads;
import io.leadledger.api.query.analytics.LeadTotals;
import io.leadledger.query.analytics.LeadSumReads.Sum;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about leads. */
@Component
class LeadAnalytics {

    private final LeadSumReads leads;

    LeadAnalytics(LeadSumReads leads) {
        this.leads = leads;
    }

    LeadTotals count(UUID companyId, DateRange range) {
        return total(leads.sums(companyId, range, null, null), null);
    }

    DescribeLeads.Answer describe(DescribeLeads question) {
        List<Sum> sums = leads.sums(question.companyId(), question.range(), stored(question.quality()), question.source());
        return new DescribeLeads.Answer(
                total(sums, null), total(sums, "Hot"), total(sums, "Warm"), total(sums, "Cold"), sources(sums));
    }

    private static @Nullable String stored(@Nullable String quality) {
        return quality == null ? null : quality.substring(0, 1).toUpperCase(Locale.ROOT) + quality.substring(1);
    }

    private static LeadTotals total(List<Sum> sums, @Nullable String quality) {
        return sums.stream()
                .filter(sum -> quality == null || sum.quality().equals(quality))
                .map(Sum::leads)
                .reduce(LeadTotals.NONE, LeadTotals::plus);
    }

    private static List<DescribeLeads.Source> sources(List<Sum> sums) {
        Map<String, DescribeLeads.Source> sources = new HashMap<>();
        for (Sum sum : sums) {
            if (!sum.source().isEmpty()) {
                sources.merge(
                        sum.source(), new DescribeLeads.Source(sum.source(), sum.leads(), sum.newest()), (one, other) ->
                                new DescribeLeads.Source(one.source(), one.leads().plus(other.leads()), later(one.newest(), other.newest())));
            }
        }
        return sources.values().stream()
                .sorted(Comparator.comparingLong((DescribeLeads.Source source) -> source.leads().leads()).reversed()
                        .thenComparing(DescribeLeads.Source::source))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
