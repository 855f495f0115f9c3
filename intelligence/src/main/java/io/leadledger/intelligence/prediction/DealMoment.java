package io.leadledger.intelligence.prediction;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.DealState;
import io.leadledger.intelligence.facts.Fact;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it was at a moment, in the numbers a model looks at. Nothing later than the moment is in them.
 *
 * @param value null when nobody said
 * @param stage 0 for qualification to 3 for negotiation; -1 for a stage of the source's own
 * @param expectedInDays until the expected close date, negative once that is past; null when nobody said
 * @param declared probability that a person gave, 0 to 1; null when nobody did
 * @param silentDays since anything happened; since the beginning when nothing did
 */
record DealMoment(
        @Nullable BigDecimal value,
        int stage,
        double ageDays,
        double stageDays,
        int moves,
        int recent,
        int replies,
        double silentDays,
        @Nullable Double expectedInDays,
        @Nullable Double declared,
        boolean competitor) {

    static final List<String> STAGES = List.of("qualification", "discovery", "proposal", "negotiation");

    private static final Pattern COMPETITOR = Pattern.compile("competitor|alternative to|\\bvs\\b|versus|other vendor");
    private static final double GREATEST_VALUE = 1e15;
    private static final int RECENT_DAYS = 30;
    private static final double SECONDS_A_DAY = 86_400;

    /**
     * @param deal as of the moment
     * @param moves how often its stage had changed
     * @param facts about its lead and itself; later ones are left out
     */
    static DealMoment of(DealState deal, int moves, List<Fact> facts, Instant at) {
        Instant began = deal.lifespan().createdAt();
        double age = began == null ? 0 : days(began, at);
        List<Fact> before = facts.stream().filter(fact -> !fact.at().isAfter(at)).toList();
        List<Fact> recent = before.stream().filter(fact -> days(fact.at(), at) <= RECENT_DAYS).toList();
        double silent = before.stream().mapToDouble(fact -> days(fact.at(), at)).min().orElse(age);
        boolean competitor = before.stream()
                .anyMatch(fact -> fact.side() != Fact.Side.COMPANY && COMPETITOR.matcher(fact.text()).find());
        return new DealMoment(
                deal.attributes().number("value", "amount"), STAGES.indexOf(String.valueOf(deal.stage())), age, inStage(deal, age, at),
                moves, recent.size(), (int) recent.stream().filter(DealMoment::isReply).count(), Math.min(silent, age),
                expectedIn(deal, at), declared(deal), competitor);
    }

    private static boolean isReply(Fact fact) {
        return fact.side() == Fact.Side.CUSTOMER;
    }

    private static double inStage(DealState deal, double age, Instant at) {
        var stage = deal.attributes().entries().get("stage");
        return stage == null ? age : days(stage.at(), at);
    }

    private static @Nullable Double expectedIn(DealState deal, Instant at) {
        String said = deal.attributes().text("expected_close_date", "close_date");
        if (said == null || said.length() < 10) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(said.substring(0, 10));
            return Math.clamp(day.toEpochDay() - (double) at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay(), -365.0, 365.0);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable Double declared(DealState deal) {
        JsonNode said = deal.attributes().newest("probability");
        BigDecimal percent = said == null ? null : deal.attributes().number("probability");
        return percent == null ? null : Math.clamp(percent.doubleValue() / 100, 0, 1);
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / SECONDS_A_DAY);
    }

    /** By name, in the order of {@link #vector()}. */
    Map<String, Double> features() {
        Map<String, Double> features = new LinkedHashMap<>();
        BigDecimal known = value;
        features.put("value_log", known == null ? 0 : Math.log1p(Math.clamp(known.doubleValue(), 0, GREATEST_VALUE)));
        features.put("value_known", known == null ? 0.0 : 1);
        features.put("stage", stage < 0 ? 1.5 : stage);
        features.put("stage_known", stage < 0 ? 0.0 : 1);
        features.put("age_days_log", Math.log1p(ageDays));
        features.put("stage_days_log", Math.log1p(stageDays));
        features.put("stage_moves", (double) moves);
        features.put("activities_30d_log", Math.log1p(recent));
        features.put("replies_30d_log", Math.log1p(replies));
        features.put("silent_days_log", Math.log1p(silentDays));
        features.put("close_date_known", expectedInDays == null ? 0.0 : 1);
        features.put("close_in_days", expectedInDays == null ? 0 : expectedInDays / RECENT_DAYS);
        features.put("close_date_past", expectedInDays != null && expectedInDays < 0 ? 1.0 : 0);
        features.put("declared_probability", declared == null ? 0.5 : declared);
        features.put("competitor", competitor ? 1.0 : 0);
        return features;
    }

    double[] vector() {
        return features().values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    DealMoment contactedToday() {
        return new DealMoment(value, stage, ageDays, stageDays, moves, recent + 2, replies + 1, 0, expectedInDays, declared, competitor);
    }

    DealMoment movedOn() {
        int next = Math.min(stage < 0 ? 1 : stage + 1, STAGES.size() - 1);
        return new DealMoment(value, next, ageDays, 0, moves + 1, recent, replies, silentDays, expectedInDays, declared, competitor);
    }

    DealMoment rescheduled() {
        return new DealMoment(value, stage, ageDays, stageDays, moves, recent, replies, silentDays, 14.0, declared, competitor);
    }

    DealMoment withoutCompetitor() {
        return new DealMoment(value, stage, ageDays, stageDays, moves, recent, replies, silentDays, expectedInDays, declared, false);
    }
}
