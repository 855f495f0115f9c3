package io.leadledger.benchmark.analytics;

import io.leadledger.benchmark.data.Tenant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One way to ask for figures.
 *
 * @param target path and query; ranges of days differ from one request to the next
 */
record Question(String name, BiFunction<Tenant, SplittableRandom, String> target) {

    private static final String MONTHS = "first and last day at random";

    static List<Question> all() {
        List<Question> all = new ArrayList<>();
        otto(all, "performance");
        otto(all, "reps");
        company(all, "reps", "last_30_days, by calls, 100", random -> "?sort=calls_handled&limit=100&date_range=last_30_days");
        company(all, "reps", MONTHS + ", by rate, best", random ->
                "?sort=conversion_rate&order=asc&offset=5&min_performance_score=0.4&date_range=" + days(random));
        otto(all, "objections");
        company(all, "objections", MONTHS + ", by impact", random -> "?sort=impact_score&min_frequency=3&date_range=" + days(random));
        company(all, "objections", "by type", random -> "?sort=objection_type&order=asc&limit=3&offset=2");
        otto(all, "leads");
        company(all, "leads", "hot, by source", random -> "?quality_filter=hot&sort=source&order=asc");
        company(all, "leads", "one source, newest, " + MONTHS, random ->
                "?source_filter=" + CallLines.SOURCES.get(random.nextInt(CallLines.SOURCES.size())) + "&sort=created_at&date_range=" + days(random));
        for (String range : List.of("", "?date_range=last_1_days", "?date_range=last_30_days", "?date_range=last_365_days")) {
            ask(all, "sop/compliance " + range, (tenant, random) -> "/api/v1/sop/compliance/" + tenant.companyId() + range);
        }
        ask(all, "sop/compliance " + MONTHS, (tenant, random) ->
                "/api/v1/sop/compliance/" + tenant.companyId() + "?date_range=" + days(random));
        ask(all, "sop/stages", (tenant, random) -> "/api/v1/sop/stages?is_active=true&sort=stage_name");
        callCenter(all);
        ask(all, "summary of a rep", (tenant, random) -> summaries(random) + "?limit=100");
        ask(all, "summary of a rep, daily, by date", (tenant, random) -> summaries(random) + "?type=daily&sort=date&limit=5&offset=5");
        ask(all, "summary of a call", (tenant, random) ->
                "/api/v1/summary/call/" + CallLines.call(random.nextInt(WorkFill.SUMMARISED_CALLS)));
        return all;
    }

    /** Short, long and all time. */
    private static void otto(List<Question> all, String what) {
        company(all, what, "all time", random -> "");
        company(all, what, "last_1_days", random -> "?date_range=last_1_days");
        company(all, what, "last_30_days", random -> "?date_range=last_30_days");
        company(all, what, "last_365_days", random -> "?date_range=last_365_days");
        company(all, what, MONTHS, random -> "?date_range=" + days(random));
    }

    private static void company(List<Question> all, String what, String name, Function<SplittableRandom, String> query) {
        ask(all, what + " " + name, (tenant, random) -> "/api/v1/analytics/" + what + "/" + tenant.companyId() + query.apply(random));
    }

    private static void callCenter(List<Question> all) {
        for (String group : List.of("day", "week", "month")) {
            ask(all, "calls by " + group, (tenant, random) -> "/v1/analytics/calls?groupBy=" + group);
            ask(all, "calls of a campaign by " + group, (tenant, random) -> "/v1/analytics/calls?groupBy=" + group + "&campaignId="
                    + campaign(random));
        }
        ask(all, "calls by day, " + MONTHS, (tenant, random) -> "/v1/analytics/calls?" + between(random));
        ask(all, "calls between two moments", (tenant, random) -> {
            LocalDate from = day(random, 30);
            return "/v1/analytics/calls?startDate=" + from + "T10:07:11Z&endDate=" + from.plusDays(random.nextInt(1, 30)) + "T15:22:33Z";
        });
        ask(all, "campaigns", (tenant, random) -> "/v1/analytics/campaigns");
        ask(all, "campaigns " + MONTHS, (tenant, random) -> "/v1/analytics/campaigns?" + between(random));
        ask(all, "two campaigns", (tenant, random) -> "/v1/analytics/campaigns?campaignIds=" + campaign(random) + "," + campaign(random));
    }

    private static void ask(List<Question> all, String name, BiFunction<Tenant, SplittableRandom, String> target) {
        all.add(new Question(name, target));
    }

    private static String summaries(SplittableRandom random) {
        return "/api/v1/summary/" + CallLines.rep(random.nextInt(WorkFill.SUMMARISED_REPS)) + "/history";
    }

    private static String campaign(SplittableRandom random) {
        return "campaign-" + random.nextInt(CallLines.CAMPAIGNS);
    }

    private static String days(SplittableRandom random) {
        LocalDate from = day(random, 60);
        return from + ".." + from.plusDays(random.nextInt(1, 500));
    }

    private static String between(SplittableRandom random) {
        LocalDate from = day(random, 60);
        return "startDate=" + from + "&endDate=" + from.plusDays(random.nextInt(1, 500));
    }

    private static LocalDate day(SplittableRandom random, int least) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(random.nextInt(least, CallLines.DAYS));
    }
}
