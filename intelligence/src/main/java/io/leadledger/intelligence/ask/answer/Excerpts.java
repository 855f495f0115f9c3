package io.leadledger.intelligence.ask.answer;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CompareCampaigns;
import io.leadledger.api.query.analytics.CountCallsByPeriod;
import io.leadledger.api.query.analytics.CountObjections;
import io.leadledger.api.query.analytics.CountOutcomes;
import io.leadledger.api.query.analytics.DescribeLeads;
import io.leadledger.api.query.analytics.LeadTotals;
import io.leadledger.api.query.analytics.MeasureCompliance;
import io.leadledger.api.query.analytics.MeasurePerformance;
import io.leadledger.api.query.analytics.RankReps;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of a query's answer in a line, for its citation. */
final class Excerpts {

    private static final int LONGEST = 2_000;

    private Excerpts() {}

    static String of(Object answer) {
        String text = switch (answer) {
            case CallTotals calls -> calls(calls);
            case CountCallsByPeriod.Answer it -> each(it.periods(), one -> one.firstDay() + ": " + calls(one.calls()));
            case CountObjections.Answer it -> each(it.objections(), one ->
                    one.type() + ": " + one.calls() + " calls, " + one.completed() + " completed, " + one.converted() + " converted");
            case CountOutcomes.Answer it -> each(it.outcomes(), one -> one.outcome() + ": " + one.calls());
            case RankReps.Answer it -> each(it.reps(), one -> (one.name() == null ? one.repId() : one.name()) + ": " + calls(one.calls())
                    + ", performance score " + Shown.decimal(one.performanceScore(), 2));
            case CompareCampaigns.Answer it -> each(it.campaigns(), one ->
                    (one.name() == null ? one.campaignId() : one.name()) + ": " + calls(one.calls()));
            case DescribeLeads.Answer it -> leads(it.all()) + "; hot: " + leads(it.hot()) + "; warm: " + leads(it.warm()) + "; cold: "
                    + leads(it.cold()) + "; " + each(it.sources(), one -> one.source() + ": " + leads(one.leads()));
            case MeasureCompliance.Answer it -> "overall " + Shown.percent(it.overall()) + "; "
                    + each(it.stages(), one -> one.name() + ": found in " + one.found() + ", missing in " + one.missing());
            case MeasurePerformance.Answer it -> calls(it.calls()) + "; " + leads(it.leads());
            default -> answer.toString();
        };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String calls(CallTotals calls) {
        return calls.calls() + " calls, " + calls.completed() + " completed, " + calls.converted() + " converted, " + calls.analysed()
                + " analysed, " + calls.objecting() + " with objections, average " + Shown.decimal(calls.averageMinutes(), 2) + " minutes, compliance "
                + Shown.percent(calls.compliance());
    }

    private static String leads(LeadTotals leads) {
        return leads.leads() + " leads, " + leads.scored() + " scored, average score " + Shown.decimal(leads.averageScore(), 2);
    }

    private static <T> String each(List<T> all, Function<T, String> shown) {
        return all.isEmpty() ? "none" : all.stream().map(shown).collect(Collectors.joining("; "));
    }
}
