package io.leadledger.query.analytics;

import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.analytics.CountObjections;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.DescribeLeads;
import io.leadledger.api.query.analytics.MeasurePerformance;
import io.leadledger.api.query.analytics.RankReps;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 12 of the Otto document. */
@RestController
@RequiresScope(Scope.READ)
@RequiresRole(Role.MANAGER)
class AnalyticsController {

    private static final String RANGE = "YYYY-MM-DD..YYYY-MM-DD, both days in it, or last_N_days; days of the company's time zone";

    private static final Map<String, Ranking.Key<RankReps.Rep>> REP_SORTS = Map.of(
            "performance_score", RankReps.Rep::performanceScore,
            "calls_handled", rep -> rep.calls().calls(),
            "conversion_rate", rep -> rep.calls().conversionRate());

    private static final Map<String, Ranking.Key<CountObjections.Objection>> OBJECTION_SORTS = Map.of(
            "frequency", CountObjections.Objection::calls,
            "impact_score", CountObjections.Objection::impact,
            "objection_type", CountObjections.Objection::type);

    private static final Map<String, Ranking.Key<DescribeLeads.Source>> SOURCE_SORTS = Map.of(
            "quality_score", source -> source.leads().averageScore(),
            "source", DescribeLeads.Source::source,
            "created_at", DescribeLeads.Source::newest);

    private final Analytics analytics;
    private final AnalyticsQueries queries;
    private final TeamAnalytics team;
    private final LeadAnalytics leads;
    private final ReadConsistency consistency;
    private final Clock clock;

    AnalyticsController(
            Analytics analytics, AnalyticsQueries queries, TeamAnalytics team, LeadAnalytics leads, ReadConsistency consistency, Clock clock) {
        this.analytics = analytics;
        this.queries = queries;
        this.team = team;
        this.leads = leads;
        this.consistency = consistency;
        this.clock = clock;
    }

    @GetMapping("/api/v1/analytics/performance/{company_id}")
    @RequiresRole({Role.MANAGER, Role.EXECUTIVE})
    @Operation(summary = "How the company does", description = "Without data, counts are zero and rates null.")
    @Parameter(name = "date_range", description = RANGE)
    OttoAnswers.Performance performance(
            Caller caller, @PathVariable("company_id") String company, HttpServletRequest request, HttpServletResponse response) {
        DateRange range = range(caller, company, Parameters.of(request));
        consistency.await(caller, request, "lead-list");
        consistency.await(caller, request, response, "analytics");
        MeasurePerformance.Answer found = queries.measure(new MeasurePerformance(caller.companyId(), range));
        return new OttoAnswers.Performance(
                caller.companyId().toString(), found.calls().calls(), found.calls().conversionRate(), found.calls().averageMinutes(),
                found.leads().averageScore(), found.calls().objectionRate());
    }

    @GetMapping("/api/v1/analytics/reps/{company_id}")
    @Operation(summary = "How each rep does", description = "Reps with calls in the range. Those without the value sorted by come last.")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "offset")
    @Parameter(name = "sort", description = "performance_score (default), calls_handled or conversion_rate")
    @Parameter(name = "order", description = "desc (default) or asc")
    @Parameter(name = "min_performance_score", description = "0 to 1")
    @Parameter(name = "date_range", description = RANGE)
    OttoAnswers.Ranking reps(
            Caller caller, @PathVariable("company_id") String company, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        DateRange range = range(caller, company, parameters);
        Ranking<RankReps.Rep> ranking = Ranking.of(parameters, "performance_score", REP_SORTS, RankReps.Rep::repId);
        BigDecimal least = parameters.decimal("min_performance_score");
        consistency.await(caller, request, "reps");
        consistency.await(caller, request, "tasks");
        consistency.await(caller, request, response, "analytics");
        List<RankReps.Rep> found = team.rank(new RankReps(caller.companyId(), range, List.of())).reps().stream()
                .filter(rep -> isAtLeast(rep.performanceScore(), least))
                .toList();
        return new OttoAnswers.Ranking(
                caller.companyId().toString(), ranking.page(found).stream().map(AnalyticsController::shown).toList(), found.size(),
                ranking.limit(), ranking.offset());
    }

    private static boolean isAtLeast(@Nullable Double score, @Nullable BigDecimal least) {
        return least == null || (score != null && score >= least.doubleValue());
    }

    private static OttoAnswers.Rep shown(RankReps.Rep rep) {
        return new OttoAnswers.Rep(
                rep.repId(), rep.name(), rep.performanceScore(), rep.calls().calls(), rep.calls().conversionRate(), rep.recommendations());
    }

    @GetMapping("/api/v1/analytics/objections/{company_id}")
    @Operation(summary = "What customers object to, and what it costs")
    @Parameter(name = "limit", description = "Of top_objections: 1 to 100, default 20; a greater one is 100")
    @Parameter(name = "offset", description = "Of top_objections")
    @Parameter(name = "sort", description = "frequency (default), impact_score or objection_type")
    @Parameter(name = "order", description = "desc (default) or asc")
    @Parameter(name = "min_frequency", description = "Objections raised in fewer calls are left out")
    @Parameter(name = "date_range", description = RANGE)
    OttoAnswers.Objections objections(
            Caller caller, @PathVariable("company_id") String company, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        DateRange range = range(caller, company, parameters);
        Ranking<CountObjections.Objection> ranking =
                Ranking.of(parameters, "frequency", OBJECTION_SORTS, CountObjections.Objection::type);
        Integer least = parameters.number("min_frequency", 0, Integer.MAX_VALUE);
        consistency.await(caller, request, response, "analytics");
        List<CountObjections.Objection> found = ranking.sorted(
                analytics.count(new CountObjections(caller.companyId(), range, null)).objections().stream()
                        .filter(objection -> least == null || objection.calls() >= least)
                        .toList());
        Map<String, Long> frequency = new LinkedHashMap<>();
        Map<String, @Nullable Double> impact = new LinkedHashMap<>();
        for (CountObjections.Objection objection : found) {
            frequency.put(objection.type(), objection.calls());
            impact.put(objection.type(), objection.impact());
        }
        return new OttoAnswers.Objections(
                caller.companyId().toString(), frequency, impact,
                ranking.page(found).stream()
                        .map(each -> new OttoAnswers.TopObjection(each.type(), each.calls(), each.impact()))
                        .toList(),
                found.size(), ranking.limit(), ranking.offset());
    }

    @GetMapping("/api/v1/analytics/leads/{company_id}")
    @Operation(summary = "How good leads are, and from where they come", description = """
            Of leads that were first heard of in the range. Limit, offset and sort are those of lead_sources.""")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "offset")
    @Parameter(name = "sort", description = "quality_score (default; the mean score of a source's leads), source or created_at (of its newest lead)")
    @Parameter(name = "order", description = "desc (default) or asc")
    @Parameter(name = "quality_filter", description = "hot, warm or cold")
    @Parameter(name = "source_filter")
    @Parameter(name = "date_range", description = RANGE)
    OttoAnswers.Leads leads(
            Caller caller, @PathVariable("company_id") String company, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        DateRange range = range(caller, company, parameters);
        Ranking<DescribeLeads.Source> ranking = Ranking.of(parameters, "quality_score", SOURCE_SORTS, DescribeLeads.Source::source);
        DescribeLeads question =
                new DescribeLeads(caller.companyId(), range, quality(parameters), parameters.text("source_filter"));
        consistency.await(caller, request, response, "lead-list");
        DescribeLeads.Answer found = leads.describe(question);
        Map<String, Long> sources = new LinkedHashMap<>();
        ranking.page(found.sources()).forEach(source -> sources.put(source.source(), source.leads().leads()));
        return new OttoAnswers.Leads(
                caller.companyId().toString(),
                new OttoAnswers.Distribution(found.hot().leads(), found.warm().leads(), found.cold().leads()),
                sources, found.all().averageScore(), found.sources().size(), ranking.limit(), ranking.offset());
    }

    private static @Nullable String quality(Parameters parameters) {
        String asked = parameters.text("quality_filter");
        return asked == null ? null : switch (asked.toLowerCase(Locale.ROOT)) {
            case "hot", "warm", "cold" -> asked.toLowerCase(Locale.ROOT);
            default -> throw LedgerException.invalid("quality_filter", "must be hot, warm or cold");
        };
    }

    private DateRange range(Caller caller, String company, Parameters parameters) {
        caller.requireCompany(company);
        return DateRange.parse(parameters.text("date_range"), analytics.zone(caller.companyId()), clock.instant());
    }
}
