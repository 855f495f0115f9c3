package io.leadledger.intelligence.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What speaks against a deal, and what to do about it. How much each matters is what the model itself says: the chance with the
 * risk gone, less the chance as it is.
 */
final class DealRisks {

    private static final double HIGH = 0.08;
    private static final double MEDIUM = 0.03;
    private static final double WORTH_SAYING = 0.005;
    private static final int SILENT_DAYS = 14;
    private static final int STUCK_DAYS = 30;

    private final DealModel model;
    private final DealMoment deal;
    private final double probability;

    DealRisks(DealModel model, DealMoment deal) {
        this.model = model;
        this.deal = deal;
        this.probability = model.probability(deal);
    }

    record Risk(String factor, String impact, String mitigation) {}

    record Recommendation(String action, String priority, String expectedImpact) {}

    private record Rule(boolean holds, String factor, String mitigation, String action, DealMoment without) {}

    private List<Rule> rules() {
        Double expected = deal.expectedInDays();
        return List.of(
                new Rule(deal.competitor(), "Competitor engagement detected", "Schedule executive sponsor call",
                        "Share customer case study in same industry", deal.withoutCompetitor()),
                new Rule(deal.silentDays() > SILENT_DAYS, "Nothing has happened for %d days".formatted((int) deal.silentDays()),
                        "Send personalized value proposition", "Contact the decision maker this week", deal.contactedToday()),
                new Rule(deal.replies() == 0 && deal.silentDays() <= SILENT_DAYS, "Decision maker not engaged recently",
                        "Send personalized value proposition", "Call the decision maker", deal.contactedToday()),
                new Rule(expected != null && expected < 0, "The expected close date has passed",
                        "Agree on a new date with the customer", "Set a realistic close date together with the customer", deal.rescheduled()),
                new Rule(deal.stageDays() > STUCK_DAYS, "In the same stage for %d days".formatted((int) deal.stageDays()),
                        "Agree on the next step and its date", nextStep(), deal.movedOn()));
    }

    private String nextStep() {
        return switch (deal.stage()) {
            case 0 -> "Confirm budget, need and decision maker and move to discovery";
            case 1 -> "Schedule demo with technical team and move to proposal";
            case 2 -> "Walk through the proposal together and move to negotiation";
            case 3 -> "Settle the open terms and ask for the decision";
            default -> "Agree on the next step and its date";
        };
    }

    List<Risk> risks() {
        return rules().stream()
                .filter(Rule::holds)
                .sorted(Comparator.comparingDouble((Rule rule) -> gain(rule.without())).reversed())
                .map(rule -> new Risk(rule.factor(), level(gain(rule.without())), rule.mitigation()))
                .toList();
    }

    /** Best first. The next step of the stage is always looked at; what would not help is left out. */
    List<Recommendation> recommendations() {
        List<Rule> open = new ArrayList<>(rules().stream().filter(Rule::holds).toList());
        if (deal.stageDays() <= STUCK_DAYS && deal.stage() < DealMoment.STAGES.size() - 1) {
            open.add(new Rule(true, "", "", nextStep(), deal.movedOn()));
        }
        return open.stream()
                .filter(rule -> gain(rule.without()) >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble((Rule rule) -> gain(rule.without())).reversed())
                .map(rule -> new Recommendation(
                        rule.action(), level(gain(rule.without())),
                        String.format(Locale.ROOT, "+%d%% win probability", Math.max(1, Math.round(100 * gain(rule.without()))))))
                .toList();
    }

    /** low, medium or high. */
    String overall() {
        long grave = risks().stream().filter(risk -> risk.impact().equals("high")).count();
        if (probability < 0.3 || grave > 1) {
            return "high";
        }
        return probability < 0.6 || grave == 1 ? "medium" : "low";
    }

    private double gain(DealMoment without) {
        return model.probability(without) - probability;
    }

    private static String level(double gain) {
        return gain >= HIGH ? "high" : gain >= MEDIUM ? "medium" : "low";
    }
}
