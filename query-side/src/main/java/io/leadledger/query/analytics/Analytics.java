package io.leadledger.query.analytics;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CompareCampaigns;
import io.leadledger.api.query.analytics.CountCalls;
import io.leadledger.api.query.analytics.CountCallsByPeriod;
import io.leadledger.api.query.analytics.CountObjections;
import io.leadledger.api.query.analytics.CountObjections.Objection;
import io.leadledger.api.query.analytics.CountOutcomes;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.Period;
import io.leadledger.query.analytics.CallSumReads.Sum;
import io.leadledger.web.company.Companies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about calls. */
@Component
class Analytics {

    private static final Duration NEARLY_A_DAY = Duration.ofDays(1).minusNanos(1);

    private final CallSumReads calls;
    private final PeriodSums periods;
    private final Companies companies;

    Analytics(CallSumReads calls, PeriodSums periods, Companies companies) {
        this.calls = calls;
        this.periods = periods;
        this.companies = companies;
    }

    ZoneId zone(UUID companyId) {
        return companies.company(companyId).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN)).timeZone();
    }

    CallTotals count(CountCalls question) {
        return count(question.companyId(), question.filter(), List.of(question.range())).getFirst();
    }

    /** Only the days around those of which something is known are looked at, so that a range may be as long as it likes. */
    CountCallsByPeriod.Answer count(CountCallsByPeriod question) {
        ZoneId zone = zone(question.companyId());
        Period period = question.period();
        TreeSet<LocalDate> known = new TreeSet<>();
        for (Instant day : calls.days(question.companyId(), question.range())) {
            LocalDate last = LocalDate.ofInstant(day.plus(NEARLY_A_DAY), zone);
            for (LocalDate local = LocalDate.ofInstant(day, zone); !local.isAfter(last); local = local.plusDays(1)) {
                known.add(period.firstDay(local));
            }
        }
        List<LocalDate> firstDays = List.copyOf(known);
        List<DateRange> ranges = firstDays.stream()
                .map(first -> DateRange.ofDays(first, period.next(first).minusDays(1), zone).within(question.range()))
                .toList();
        List<CallTotals> totals = count(question.companyId(), question.filter(), ranges);
        return new CountCallsByPeriod.Answer(IntStream.range(0, firstDays.size())
                .filter(number -> totals.get(number).calls() != 0)
                .mapToObj(number -> new CountCallsByPeriod.Counted(firstDays.get(number), totals.get(number)))
                .toList());
    }

    /** @return one for each range, in their order */
    private List<CallTotals> count(UUID companyId, CallFilter filter, List<DateRange> ranges) {
        List<String> conditions = Stream.of(filter.repId(), filter.campaignId(), filter.direction()).filter(Objects::nonNull).toList();
        if (conditions.size() > 1) {
            return calls.counted(companyId, filter, ranges);
        }
        Dimension dimension = filter.repId() != null ? Dimension.REP
                : filter.campaignId() != null ? Dimension.CAMPAIGN
                : filter.direction() != null ? Dimension.DIRECTION : Dimension.ALL;
        return periods.of(companyId, dimension, conditions.isEmpty() ? "" : conditions.getFirst(), ranges);
    }

    CountOutcomes.Answer count(CountOutcomes question) {
        return new CountOutcomes.Answer(
                calls.sums(question.companyId(), Dimension.OUTCOME, orAll(question.campaignId()), Piece.of(question.range(), Dimension.OUTCOME)).stream()
                        .map(sum -> new CountOutcomes.Counted(sum.part(), sum.calls().calls()))
                        .sorted(Comparator.comparingLong(CountOutcomes.Counted::calls).reversed()
                                .thenComparing(CountOutcomes.Counted::outcome))
                        .toList());
    }

    CompareCampaigns.Answer compare(CompareCampaigns question) {
        Map<String, String> names = calls.campaignNames(question.companyId());
        return new CompareCampaigns.Answer(
                each(question.companyId(), Dimension.CAMPAIGN, question.campaignIds(), question.range()).stream()
                        .map(sum -> new CompareCampaigns.Counted(sum.key(), names.get(sum.key()), sum.calls()))
                        .sorted(Comparator.comparingLong((CompareCampaigns.Counted campaign) -> campaign.calls().calls()).reversed()
                                .thenComparing(CompareCampaigns.Counted::campaignId))
                        .toList());
    }

    CountObjections.Answer count(CountObjections question) {
        return new CountObjections.Answer(
                calls.sums(question.companyId(), Dimension.OBJECTION, orAll(question.repId()), Piece.of(question.range(), Dimension.OBJECTION)).stream()
                        .map(Analytics::objection)
                        .sorted(Comparator.comparingLong(Objection::calls).reversed().thenComparing(Objection::type))
                        .toList());
    }

    static Objection objection(Sum sum) {
        return new Objection(sum.part(), sum.calls().calls(), sum.calls().completed(), sum.calls().converted());
    }

    /** @param keys empty for all */
    List<Sum> each(UUID companyId, Dimension dimension, Collection<String> keys, DateRange range) {
        return calls.sums(companyId, dimension, keys.size() == 1 ? keys.iterator().next() : null, Piece.of(range, dimension)).stream()
                .filter(sum -> keys.isEmpty() || keys.contains(sum.key()))
                .toList();
    }

    List<Sum> all(UUID companyId, Dimension dimension, DateRange range) {
        return calls.sums(companyId, dimension, "", Piece.of(range, dimension));
    }

    private static String orAll(@Nullable String key) {
        return key == null ? "" : key;
    }
}
