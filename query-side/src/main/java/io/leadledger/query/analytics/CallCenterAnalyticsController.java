package io.leadledger.query.analytics;

import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CompareCampaigns;
import io.leadledger.api.query.analytics.CountCalls;
import io.leadledger.api.query.analytics.CountCallsByPeriod;
import io.leadledger.api.query.analytics.CountOutcomes;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.Outcomes;
import io.leadledger.api.query.analytics.Period;
import io.leadledger.query.analytics.CallCenterAnswers.Campaign;
import io.leadledger.query.analytics.CallCenterAnswers.Overall;
import io.leadledger.query.analytics.CallCenterAnswers.Point;
import io.leadledger.query.leads.DayRange;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Analytics" of the call center document. */
@RestController
@RequiresScope(Scope.READ)
class CallCenterAnalyticsController {

    private static final String START = "ISO date, a day of the company's time zone, or time";
    private static final String END = "ISO date, which is in the range, or time, which is not";

    /** Told also where no call came to them. */
    private static final Map<String, Long> DOCUMENTED_OUTCOMES = Map.of("successful", 0L, "noAnswer", 0L, "voicemail", 0L, "rejected", 0L);

    /** Of some hundred ids. */
    private static final int LONGEST_IDS = 10_000;

    private final Analytics analytics;
    private final ReadConsistency consistency;

    CallCenterAnalyticsController(Analytics analytics, ReadConsistency consistency) {
        this.analytics = analytics;
        this.consistency = consistency;
    }

    @GetMapping("/v1/analytics/calls")
    @Operation(summary = "How many calls there were, and how they went", description = "Periods without calls are left out.")
    @Parameter(name = "startDate", description = START)
    @Parameter(name = "endDate", description = END)
    @Parameter(name = "campaignId")
    @Parameter(name = "groupBy", description = "day (default), week (from Monday) or month")
    CallCenterAnswers.Calls calls(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        UUID company = caller.companyId();
        DateRange range = range(parameters, analytics.zone(company));
        Period period = period(parameters.text("groupBy"));
        String campaign = parameters.text("campaignId");
        consistency.await(caller, request, response, "analytics");
        CallTotals calls = analytics.count(new CountCalls(company, range, CallFilter.ofCampaign(campaign)));
        Map<String, Long> outcomes = new TreeMap<>(DOCUMENTED_OUTCOMES);
        analytics.count(new CountOutcomes(company, range, campaign)).outcomes()
                .forEach(outcome -> outcomes.merge(name(outcome.outcome()), outcome.calls(), Long::sum));
        List<Point> points = analytics.count(new CountCallsByPeriod(company, range, CallFilter.ofCampaign(campaign), period)).periods()
                .stream()
                .map(counted -> new Point(counted.firstDay().toString(), counted.calls().calls()))
                .toList();
        return new CallCenterAnswers.Calls(
                calls.calls(), calls.completed(), CallCenterAnswers.seconds(calls), calls.conversionPercent(), outcomes, points);
    }

    @GetMapping("/v1/analytics/campaigns")
    @Operation(summary = "How campaigns do", description = "Those with calls in the range, or those that are named.")
    @Parameter(name = "startDate", description = START)
    @Parameter(name = "endDate", description = END)
    @Parameter(name = "campaignIds", description = "Comma-separated")
    CallCenterAnswers.Comparison campaigns(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        DateRange range = range(parameters, analytics.zone(caller.companyId()));
        List<String> ids = ids(parameters.text("campaignIds", LONGEST_IDS));
        consistency.await(caller, request, response, "analytics");
        List<CompareCampaigns.Counted> found = analytics.compare(new CompareCampaigns(caller.companyId(), range, ids)).campaigns();
        CallTotals together = found.stream().map(CompareCampaigns.Counted::calls).reduce(CallTotals.NONE, CallTotals::plus);
        return new CallCenterAnswers.Comparison(
                found.stream().map(CallCenterAnalyticsController::shown).toList(),
                new Overall(found.size(), together.calls(), together.conversionPercent(), CallCenterAnswers.seconds(together)));
    }

    private static Campaign shown(CompareCampaigns.Counted campaign) {
        CallTotals calls = campaign.calls();
        return new Campaign(
                campaign.campaignId(), campaign.name() == null ? campaign.campaignId() : campaign.name(), calls.calls(), calls.completed(),
                calls.converted(), calls.conversionPercent(), CallCenterAnswers.seconds(calls));
    }

    private static DateRange range(Parameters parameters, ZoneId zone) {
        String start = parameters.text("startDate");
        String end = parameters.text("endDate");
        Instant from = start == null ? DateRange.ALL.start() : DayRange.parse("startDate", start, zone).start();
        if (end == null) {
            return new DateRange(from, DateRange.ALL.end());
        }
        DayRange last = DayRange.parse("endDate", end, zone);
        if (last.start().isBefore(from)) {
            throw LedgerException.invalid("endDate", "must not be before startDate");
        }
        return new DateRange(from, end.length() == "YYYY-MM-DD".length() ? last.end() : last.start());
    }

    private static Period period(@Nullable String text) {
        return switch (text == null ? "day" : text.toLowerCase(Locale.ROOT)) {
            case "day" -> Period.DAY;
            case "week" -> Period.WEEK;
            case "month" -> Period.MONTH;
            default -> throw LedgerException.invalid("groupBy", "must be day, week or month");
        };
    }

    private static List<String> ids(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
    }

    /** The vocabulary as this family writes it: {@code noAnswer} for {@code no_answer}; a source's own text verbatim. */
    private static String name(String outcome) {
        if (!Outcomes.isKnown(outcome)) {
            return outcome;
        }
        StringBuilder name = new StringBuilder();
        for (String word : outcome.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
