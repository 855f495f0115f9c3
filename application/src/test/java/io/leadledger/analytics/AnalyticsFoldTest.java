package io.leadledger.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** All readers show what counting the posted facts one by one gives, whatever came when, however often and in which order. */
class AnalyticsFoldTest {

    private static final int CALLS = 40;

    private static final List<String> RANGES = List.of("2025-03-20..2025-04-10", "2025-03-30..2025-03-30", "2025-03-27..2025-03-31");

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 1", "Asia/Kolkata, 2", "America/St_Johns, 3", "UTC, 4"})
    void every_reader_shows_what_plain_counting_gives(ZoneId zone, long seed) {
        TestCompany company = RunningLedger.get().newCompany(
                "{\"name\": \"Counted\", \"time_zone\": \"%s\", \"requests_per_minute\": 100000}".formatted(zone));
        RandomCalls random = new RandomCalls(seed);
        List<CallFact> facts = new ArrayList<>(random.entities(CALLS));
        company.postEntities(facts.stream().map(CallFact::json).toArray(String[]::new));
        List<CallFact> news = new ArrayList<>(random.facts(CALLS, 320));
        facts.addAll(news);
        news.addAll(news.subList(0, 60));
        Collections.shuffle(news, new Random(seed));
        Answer written = null;
        for (int from = 0; from < news.size(); from += 47) {
            written = company.postEvents(news.subList(from, Math.min(news.size(), from + 47)).stream().map(CallFact::json).toList());
            assertThat(written.json().path("rejected").asInt()).as(written.text()).isZero();
        }
        Collection<ModelCall> calls = facts.stream().collect(Collectors.groupingBy(CallFact::call)).values().stream()
                .map(ModelCall::new)
                .filter(ModelCall::counts)
                .toList();
        assertThat(calls).hasSizeBetween(15, CALLS - 1);
        Reads.after(Objects.requireNonNull(written), company, "/v1/analytics/calls");
        for (String range : RANGES) {
            check(company, zone, range, calls);
        }
    }

    private static void check(TestCompany company, ZoneId zone, String range, Collection<ModelCall> all) {
        LocalDate first = LocalDate.parse(range.substring(0, 10));
        LocalDate last = LocalDate.parse(range.substring(12));
        List<ModelCall> calls = all.stream().filter(call -> isWithin(day(call, zone), first, last)).toList();
        JsonNode otto = get(company, "/api/v1/analytics/performance/" + company.id() + "?date_range=" + range);
        assertThat(otto.get("total_calls").asInt()).isEqualTo(calls.size());
        same(otto.get("conversion_rate"), conversion(calls));
        same(otto.get("average_call_duration"), scaled(mean(calls, ModelCall::completed, ModelCall::seconds), 1 / 60.0));
        same(otto.get("objection_rate"), share(calls, ModelCall::analysed, call -> !call.objections().isEmpty()));
        reps(get(company, "/api/v1/analytics/reps/" + company.id() + "?date_range=" + range).get("reps"), calls);
        objections(get(company, "/api/v1/analytics/objections/" + company.id() + "?date_range=" + range), calls);
        String dates = "?startDate=" + first + "&endDate=" + last;
        callCenter(get(company, "/v1/analytics/calls" + dates + "&groupBy=day"), calls, call -> day(call, zone));
        callCenter(get(company, "/v1/analytics/calls" + dates + "&groupBy=month"), calls, call -> day(call, zone).withDayOfMonth(1));
        callCenter(get(company, "/v1/analytics/calls" + dates + "&groupBy=week&campaignId=campaign-1"),
                calls.stream().filter(call -> "campaign-1".equals(call.said("campaign_id"))).toList(),
                call -> day(call, zone).minusDays(day(call, zone).getDayOfWeek().getValue() - 1L));
        for (JsonNode campaign : get(company, "/v1/analytics/campaigns" + dates).get("campaigns")) {
            List<ModelCall> own = calls.stream().filter(call -> campaign.get("id").asText().equals(call.said("campaign_id"))).toList();
            assertThat(campaign.get("totalCalls").asInt()).isPositive().isEqualTo(own.size());
            percent(campaign.get("conversionRate"), own);
        }
    }

    private static void reps(JsonNode shown, List<ModelCall> calls) {
        Set<String> names = new TreeSet<>();
        shown.forEach(rep -> {
            String name = rep.get("rep_id").asText();
            names.add(name);
            List<ModelCall> own = calls.stream().filter(call -> name.equals(call.said("rep_id"))).toList();
            assertThat(rep.get("calls_handled").asInt()).isEqualTo(own.size());
            same(rep.get("conversion_rate"), conversion(own));
            same(rep.get("performance_score"), performance(own));
        });
        assertThat(names).isEqualTo(calls.stream().map(call -> call.said("rep_id")).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static @Nullable Double performance(List<ModelCall> calls) {
        double sum = 0;
        double weights = 0;
        Map<Double, @Nullable Double> parts = new TreeMap<>();
        parts.put(0.4, conversion(calls));
        parts.put(0.3, scaled(mean(calls, call -> true, call -> asDouble(call.compliance())), 0.01));
        parts.put(0.2, scaled(mean(calls, call -> true, call -> asDouble(call.sentiment())), 0.01));
        for (Map.Entry<Double, @Nullable Double> part : parts.entrySet()) {
            if (part.getValue() != null) {
                sum += part.getKey() * part.getValue();
                weights += part.getKey();
            }
        }
        return weights == 0 ? null : sum / weights;
    }

    private static void objections(JsonNode shown, List<ModelCall> calls) {
        Map<String, Integer> frequency = new TreeMap<>();
        calls.forEach(call -> call.objections().forEach(type -> frequency.merge(type, 1, Integer::sum)));
        Map<String, Integer> found = new TreeMap<>();
        shown.get("objection_frequency").properties().forEach(each -> found.put(each.getKey(), each.getValue().asInt()));
        assertThat(found).isEqualTo(frequency);
        frequency.keySet().forEach(type -> same(
                shown.get("objection_impact").get(type),
                share(calls, call -> call.completed() && call.objections().contains(type), call -> !call.converted())));
    }

    private static void callCenter(JsonNode shown, List<ModelCall> calls, Function<ModelCall, LocalDate> period) {
        assertThat(shown.get("totalCalls").asInt()).isEqualTo(calls.size());
        assertThat(shown.get("completedCalls").asLong()).isEqualTo(calls.stream().filter(ModelCall::completed).count());
        percent(shown.get("successRate"), calls);
        Double seconds = mean(calls, ModelCall::completed, ModelCall::seconds);
        assertThat(shown.get("avgDuration").isNull() ? null : shown.get("avgDuration").asLong())
                .isEqualTo(seconds == null ? null : (Object) Math.round(seconds));
        Map<String, Integer> periods = new TreeMap<>();
        calls.forEach(call -> periods.merge(period.apply(call).toString(), 1, Integer::sum));
        Map<String, Integer> points = new TreeMap<>();
        shown.get("callsByTime").forEach(point -> points.put(point.get("date").asText(), point.get("calls").asInt()));
        assertThat(points).isEqualTo(periods);
        Map<String, Integer> outcomes = new TreeMap<>(Map.of("successful", 0, "noAnswer", 0, "voicemail", 0, "rejected", 0));
        calls.stream().map(call -> call.said("outcome")).filter(Objects::nonNull).map(AnalyticsFoldTest::camel)
                .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        Map<String, Integer> counted = new TreeMap<>();
        shown.get("callsByOutcome").properties().forEach(each -> counted.put(each.getKey(), each.getValue().asInt()));
        assertThat(counted).isEqualTo(outcomes);
    }

    private static String camel(String outcome) {
        return switch (outcome) {
            case "appointment_scheduled" -> "appointmentScheduled";
            case "not_qualified" -> "notQualified";
            case "no_answer" -> "noAnswer";
            default -> outcome;
        };
    }

    private static JsonNode get(TestCompany company, String path) {
        Answer answer = company.get(path);
        assertThat(answer.status()).as("%s %s", path, answer).isEqualTo(200);
        return answer.json();
    }

    private static LocalDate day(ModelCall call, ZoneId zone) {
        return LocalDate.ofInstant(call.started(), zone);
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static @Nullable Double conversion(List<ModelCall> calls) {
        return share(calls, ModelCall::completed, ModelCall::converted);
    }

    private static @Nullable Double share(List<ModelCall> calls, Predicate<ModelCall> of, Predicate<ModelCall> part) {
        return mean(calls, of, call -> part.test(call) ? 1.0 : 0.0);
    }

    private static @Nullable Double mean(List<ModelCall> calls, Predicate<ModelCall> of, Function<ModelCall, @Nullable Double> value) {
        List<Double> values = calls.stream().filter(of).map(value).filter(Objects::nonNull).toList();
        return values.isEmpty() ? null : values.stream().mapToDouble(each -> each).sum() / values.size();
    }

    private static @Nullable Double asDouble(@Nullable Integer number) {
        return number == null ? null : Double.valueOf(number);
    }

    private static @Nullable Double scaled(@Nullable Double number, double by) {
        return number == null ? null : number * by;
    }

    private static void same(JsonNode shown, @Nullable Double expected) {
        if (expected == null) {
            assertThat(shown.isNull()).as(shown.toString()).isTrue();
        } else {
            assertThat(shown.asDouble()).isCloseTo(expected, within(1e-6));
        }
    }

    private static void percent(JsonNode shown, List<ModelCall> calls) {
        Double expected = conversion(calls);
        if (expected == null) {
            assertThat(shown.isNull()).isTrue();
        } else {
            assertThat(shown.decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(expected * 100).setScale(1, RoundingMode.HALF_UP));
        }
    }
}
