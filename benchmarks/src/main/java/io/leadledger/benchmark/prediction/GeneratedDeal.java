package io.leadledger.benchmark.prediction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.DealEvent;
import io.leadledger.intelligence.facts.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A deal with what happened to its lead. An interest that nobody sees decides how often the lead answers, how the deal moves and, with
 * chance, how it ends.
 *
 * @param chance of being won, for one who could see the interest
 */
record GeneratedDeal(List<DealEvent> events, List<Fact> facts, double chance) {

    private static final String[] STAGES = {"qualification", "discovery", "proposal", "negotiation"};
    private static final double STRENGTH = 1.6;
    private static final double LEVEL = -0.5;

    static GeneratedDeal of(int number, Instant began, Random random) {
        double interest = random.nextGaussian();
        double chance = 1 / (1 + Math.exp(-(STRENGTH * interest + LEVEL)));
        double days = 10 + 80 * random.nextDouble();
        Instant ended = after(began, days);
        List<Fact> facts = new ArrayList<>();
        happen(facts, "email_opened", Fact.Side.CUSTOMER, 0.10 * Math.exp(0.5 * interest), began, days, random);
        happen(facts, "message", Fact.Side.CUSTOMER, 0.06 * Math.exp(0.7 * interest), began, days, random);
        happen(facts, "message", Fact.Side.COMPANY, 0.12, began, days, random);
        if (random.nextDouble() < 0.25 - 0.1 * Math.tanh(interest)) {
            facts.add(new Fact("message", Fact.Side.CUSTOMER, "email", "a competitor made an offer", 0, after(began, days * random.nextDouble())));
        }
        facts.sort(Comparator.comparing(Fact::at));
        return new GeneratedDeal(events("deal" + number, interest, began, days, random.nextDouble() < chance, ended, random), facts, chance);
    }

    private static List<DealEvent> events(
            String id, double interest, Instant began, double days, boolean won, Instant ended, Random random) {
        List<DealEvent> events = new ArrayList<>();
        double value = Math.exp(9 + random.nextGaussian());
        LocalDate close = LocalDate.ofInstant(after(began, days * (0.7 + 0.8 * random.nextDouble())), ZoneOffset.UTC);
        events.add(new DealEvent.Created(id, "lead-" + id, Map.<String, JsonNode>of(
                "value", DecimalNode.valueOf(BigDecimal.valueOf(Math.round(value))), "stage", TextNode.valueOf(STAGES[0]),
                "expected_close_date", TextNode.valueOf(close.toString())), began));
        double at = 0;
        for (int stage = 1; stage < STAGES.length; stage++) {
            at += days * (0.2 + 0.25 * random.nextDouble()) * Math.exp(-0.3 * interest);
            if (at < days) {
                events.add(new DealEvent.StageChanged(id, "lead-" + id, STAGES[stage], Map.of(), after(began, at)));
            }
        }
        events.add(won ? new DealEvent.Won(id, "lead-" + id, Map.of(), ended) : new DealEvent.Lost(id, "lead-" + id, Map.of(), ended));
        return events;
    }

    /** @param rate a day */
    private static void happen(
            List<Fact> facts, String type, Fact.Side side, double rate, Instant began, double days, Random random) {
        double at = -Math.log(1 - random.nextDouble()) / rate;
        while (at < days) {
            facts.add(new Fact(type, side, "email", "", 0, after(began, at)));
            at += -Math.log(1 - random.nextDouble()) / rate;
        }
    }

    private static Instant after(Instant time, double days) {
        return time.plus(Duration.ofSeconds(Math.round(days * 86_400)));
    }
}
