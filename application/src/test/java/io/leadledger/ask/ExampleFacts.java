package io.leadledger.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sales team's last hundred days, made up, and counted by plain code. */
record ExampleFacts(List<Call> calls, List<Lead> leads) {

    static final Map<String, String> REPS = Map.of("rep_1", "Sarah Johnson", "rep_2", "Mike Chen", "rep_3", "Priya Patel", "rep_4", "Tom Baker");
    static final List<String> STAGES = List.of("Introduction", "Needs Assessment", "Proposal", "Close");
    private static final List<String> OBJECTIONS = List.of("price", "timing", "authority");
    private static final List<String> OUTCOMES =
            List.of("successful", "qualified", "appointment_scheduled", "not_qualified", "not_qualified", "voicemail", "rejected");
    private static final Set<String> CONVERTING = Set.of("successful", "qualified", "appointment_scheduled");
    private static final List<String> SOURCES = List.of("website", "website", "referral", "cold_call");

    /** @param compliance in percent; below 0 for a call that was not analysed */
    record Call(
            String id, String rep, String campaign, String direction, LocalDate day, boolean completed, String outcome, int seconds,
            Set<String> objections, Set<String> missing, int compliance) {

        boolean converted() {
            return completed && CONVERTING.contains(outcome);
        }

        boolean analysed() {
            return compliance >= 0;
        }

        private Instant at() {
            return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        }

        Stream<String> lines() {
            String type = completed ? "call.completed" : "call.missed";
            String rest = completed ? ", \"duration\": " + seconds : "";
            String ended = """
                    {"event_id": "end-%1$s", "event_type": "%2$s", "timestamp": "%3$s", "data": {"call_id": "%1$s", "started_at": "%3$s",
                     "rep_id": "%4$s", "campaign_id": "%5$s", "direction": "%6$s", "outcome": "%7$s"%8$s}}"""
                    .formatted(id, type, at(), rep, campaign, direction, outcome, rest);
            return analysed() ? Stream.of(ended, analysis()) : Stream.of(ended);
        }

        private String analysis() {
            String raised = objections.stream()
                    .map("{\"objection_type\": \"%s\", \"objection_text\": \"Well\"}"::formatted)
                    .collect(Collectors.joining(","));
            String found = STAGES.stream().filter(stage -> !missing.contains(stage)).map("{\"stage_name\": \"%s\"}"::formatted)
                    .collect(Collectors.joining(","));
            String skipped = missing.stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
            return """
                    {"event_id": "find-%1$s", "event_type": "call.analyzed", "timestamp": "%2$s", "data": {"call_id": "%1$s", "objections": [%3$s],
                     "sop_analysis": {"stages_detected": [%4$s], "stages_missing": [%5$s], "compliance_score": %6$s}}}"""
                    .formatted(id, at().plusSeconds(600), raised, found, skipped, compliance / 100.0);
        }
    }

    /** @param score in percent */
    record Lead(String id, LocalDate day, String source, int score) {

        String quality() {
            return score >= 80 ? "hot" : score >= 50 ? "warm" : "cold";
        }

        String entity() {
            return """
                    {"entity_id": "%s", "entity_type": "lead", "timestamp": "%sT10:00:00Z", "attributes": {"source": "%s", "lead_score": %s}}"""
                    .formatted(id, day, source, score / 100.0);
        }
    }

    /** @param today of which nothing is known yet */
    static ExampleFacts until(LocalDate today) {
        Random random = new Random(11);
        List<Call> calls = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        for (int daysAgo = 1; daysAgo <= 100; daysAgo++) {
            LocalDate day = today.minusDays(daysAgo);
            int many = 4 + random.nextInt(5);
            for (int i = 0; i < many; i++) {
                calls.add(call("call_" + daysAgo + "_" + i, day, random));
            }
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                leads.add(new Lead("lead_" + daysAgo + "_" + i, day, SOURCES.get(random.nextInt(4)), 10 + random.nextInt(90)));
            }
        }
        return new ExampleFacts(calls, leads);
    }

    private static Call call(String id, LocalDate day, Random random) {
        int rep = 1 + (int) Math.floor(4 * Math.pow(random.nextDouble(), 1.5));
        boolean completed = random.nextInt(5) > 0;
        String outcome = completed ? OUTCOMES.get(random.nextInt(OUTCOMES.size())) : "no_answer";
        Set<String> objections = new TreeSet<>();
        OBJECTIONS.forEach(type -> {
            if (random.nextInt(2 + OBJECTIONS.indexOf(type)) == 0) {
                objections.add(type);
            }
        });
        Set<String> missing = new TreeSet<>();
        STAGES.forEach(stage -> {
            if (random.nextInt(6 - STAGES.indexOf(stage)) == 0) {
                missing.add(stage);
            }
        });
        boolean analysed = completed && random.nextInt(4) > 0;
        return new Call(
                id, "rep_" + rep, random.nextBoolean() ? "spring" : "autumn", random.nextBoolean() ? "inbound" : "outbound", day, completed,
                outcome, 60 + random.nextInt(900), analysed ? objections : Set.of(), analysed ? missing : Set.of(),
                analysed ? 100 - 25 * missing.size() : -1);
    }

    ExampleFacts between(LocalDate from, LocalDate to) {
        return new ExampleFacts(
                calls.stream().filter(call -> !call.day().isBefore(from) && !call.day().isAfter(to)).toList(),
                leads.stream().filter(lead -> !lead.day().isBefore(from) && !lead.day().isAfter(to)).toList());
    }

    ExampleFacts of(Predicate<Call> which) {
        return new ExampleFacts(calls.stream().filter(which).toList(), leads);
    }

    ExampleFacts rep(String rep) {
        return of(call -> call.rep().equals(rep));
    }

    long count(Predicate<Call> which) {
        return calls.stream().filter(which).count();
    }

    long completed() {
        return count(Call::completed);
    }

    long converted() {
        return count(Call::converted);
    }

    String conversion() {
        return percent(converted(), completed()) + " (" + converted() + " of " + completed() + " completed calls)";
    }

    double conversionRate() {
        return (double) converted() / completed();
    }

    String minutes() {
        long seconds = calls.stream().filter(Call::completed).mapToLong(Call::seconds).sum();
        return plain(BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60 * completed()), 1, RoundingMode.HALF_UP));
    }

    String compliance() {
        long sum = calls.stream().filter(Call::analysed).mapToLong(Call::compliance).sum();
        return percent(sum, 100 * count(Call::analysed));
    }

    double complianceRate() {
        return calls.stream().filter(Call::analysed).mapToInt(Call::compliance).average().orElse(0);
    }

    String leadScore() {
        long sum = leads.stream().mapToLong(Lead::score).sum();
        return plain(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(100L * leads.size()), 2, RoundingMode.HALF_UP));
    }

    long leads(Predicate<Lead> which) {
        return leads.stream().filter(which).count();
    }

    /** The names of the reps with the greatest number: more than one if they are level. */
    Set<String> best(ToDoubleFunction<ExampleFacts> number) {
        Map<String, Double> numbers = REPS.keySet().stream()
                .filter(rep -> !rep(rep).calls().isEmpty())
                .collect(Collectors.toMap(rep -> rep, rep -> number.applyAsDouble(rep(rep))));
        double best = numbers.values().stream().mapToDouble(one -> one).max().orElseThrow();
        return numbers.entrySet().stream().filter(one -> one.getValue() == best).map(one -> REPS.get(one.getKey())).collect(Collectors.toSet());
    }

    static String percent(long part, long whole) {
        return plain(BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)) + "%";
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.setScale(Math.max(0, bare.scale())).toPlainString();
    }
}
