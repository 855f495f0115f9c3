package io.leadledger.intelligence.ask.answer;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CompareCampaigns;
import io.leadledger.api.query.analytics.CountCalls;
import io.leadledger.api.query.analytics.CountCallsByPeriod;
import io.leadledger.api.query.analytics.CountObjections;
import io.leadledger.api.query.analytics.CountOutcomes;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.DescribeLeads;
import io.leadledger.api.query.analytics.MeasureCompliance;
import io.leadledger.api.query.analytics.MeasurePerformance;
import io.leadledger.api.query.analytics.Period;
import io.leadledger.api.query.analytics.RankReps;
import io.leadledger.intelligence.ask.question.Days;
import io.leadledger.web.messaging.Queries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the analytics for one answer, and keeps what it asked, since every number must be traceable to its query. */
final class Asking {

    private final Queries queries;
    private final UUID companyId;
    private final ZoneId zone;
    private final Map<String, Object> metaData;
    private final Map<String, Object> asked = new LinkedHashMap<>();

    Asking(Queries queries, UUID companyId, ZoneId zone, Map<String, Object> metaData) {
        this.queries = queries;
        this.companyId = companyId;
        this.zone = zone;
        this.metaData = metaData;
    }

    /** The queries so far with their answers, by what a citation calls them. */
    Map<String, Object> asked() {
        return asked;
    }

    CallTotals calls(@Nullable Days days, CallFilter filter) {
        return ask(source("calls", days, filter), new CountCalls(companyId, range(days), filter), CallTotals.class);
    }

    CountCallsByPeriod.Answer calls(@Nullable Days days, CallFilter filter, Period period) {
        return ask(source("calls/by_" + period.name().toLowerCase(Locale.ROOT), days, filter),
                new CountCallsByPeriod(companyId, range(days), filter, period), CountCallsByPeriod.Answer.class);
    }

    List<CountObjections.Objection> objections(@Nullable Days days, @Nullable String repId) {
        return ask(source("objections", days, "rep_id", repId), new CountObjections(companyId, range(days), repId), CountObjections.Answer.class)
                .objections();
    }

    List<CountOutcomes.Counted> outcomes(@Nullable Days days, @Nullable String campaign) {
        return ask(source("outcomes", days, "campaign_id", campaign), new CountOutcomes(companyId, range(days), campaign),
                CountOutcomes.Answer.class).outcomes();
    }

    List<RankReps.Rep> reps(@Nullable Days days, List<String> repIds) {
        return ask(source("reps", days, "rep_id", repIds.isEmpty() ? null : String.join(",", repIds)),
                new RankReps(companyId, range(days), repIds), RankReps.Answer.class).reps();
    }

    List<CompareCampaigns.Counted> campaigns(@Nullable Days days) {
        return ask(source("campaigns", days), new CompareCampaigns(companyId, range(days), List.of()), CompareCampaigns.Answer.class).campaigns();
    }

    DescribeLeads.Answer leads(@Nullable Days days, @Nullable String quality, @Nullable String source) {
        return ask(source("leads", days, "quality_filter", quality, "source_filter", source),
                new DescribeLeads(companyId, range(days), quality, source), DescribeLeads.Answer.class);
    }

    MeasureCompliance.Answer compliance(@Nullable Days days) {
        return ask(source("compliance", days), new MeasureCompliance(companyId, range(days)), MeasureCompliance.Answer.class);
    }

    MeasurePerformance.Answer performance(@Nullable Days days) {
        return ask(source("performance", days), new MeasurePerformance(companyId, range(days)), MeasurePerformance.Answer.class);
    }

    private DateRange range(@Nullable Days days) {
        return days == null ? DateRange.ALL : DateRange.ofDays(days.from(), days.to(), zone);
    }

    private <R> R ask(String source, Object query, Class<R> type) {
        R answer = queries.ask(query, type, metaData, ErrorCode.UNAVAILABLE);
        asked.put(source, answer);
        return answer;
    }

    private static String source(String name, @Nullable Days days, CallFilter filter) {
        return source(name, days, "rep_id", filter.repId(), "campaign_id", filter.campaignId(), "direction", filter.direction());
    }

    private static String source(String name, @Nullable Days days, @Nullable String... parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        if (days != null) {
            given.put("date_range", days.wire());
        }
        for (int i = 0; i < parameters.length; i += 2) {
            String parameter = parameters[i];
            String value = parameters[i + 1];
            if (parameter != null && value != null) {
                given.put(parameter, URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        String query = given.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&"));
        return "analytics:" + name + (query.isEmpty() ? "" : "?" + query);
    }
}
