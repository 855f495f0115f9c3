package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.Days;
import io.leadledger.intelligence.ask.question.Grouping;
import io.leadledger.intelligence.ask.question.Metric;
import io.leadledger.intelligence.ask.question.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures in sentences. Each sentence says of which days and of whom its numbers are. */
final class Wording {

    private static final int MOST = 10;
    private static final int MOST_RANKED = 5;
    private static final double UNCHANGED = 1e-9;

    private final Question question;
    private final Nouns nouns;

    Wording(Question question, Nouns nouns) {
        this.question = question;
        this.nouns = nouns;
    }

    String of(Table table, @Nullable Table compared) {
        return switch (question.grouping()) {
            case NONE -> compared == null ? sentence(question.days(), table.lines().getFirst().figure()) : compared(table, compared);
            case DAY, WEEK, MONTH -> question.direction() == null ? trend(table) : ranking(table, compared);
            default -> ranking(table, compared);
        };
    }

    private String scope() {
        return nouns.scope(question.filter());
    }

    private String sentence(@Nullable Days days, Figure figure) {
        String when = Nouns.when(days) + ", ";
        String shown = figure.shown();
        return switch (question.metric()) {
            case CALLS, LEADS -> when + (figure.base() == 1 ? "there was " : "there were ") + shown + scope() + ".";
            case COMPLETED_CALLS -> when + shown + scope() + " were completed.";
            case MISSED_CALLS -> when + shown + scope() + " were not completed (missed, not answered or failed).";
            case CONVERTED_CALLS -> when + shown + scope() + " converted.";
            case OBJECTION_FREQUENCY -> when + "objections" + scope() + " came up in " + shown + ".";
            default -> when + "the " + Nouns.of(question.metric()) + scope() + " was " + shown + ".";
        };
    }

    private String compared(Table table, Table compared) {
        Figure now = table.lines().getFirst().figure();
        Figure then = compared.lines().getFirst().figure();
        String first = sentence(question.days(), now) + " ";
        Double value = now.value();
        Double before = then.value();
        if (value == null || before == null || compared.base() == 0) {
            return first + Nouns.when(question.compared()) + " there is nothing to compare it with.";
        }
        double difference = isLater(question.compared()) ? before - value : value - before;
        return first + sentence(question.compared(), then) + " That is " + change(difference, isLater(question.compared()) ? value : before) + ".";
    }

    /** "Last week against this week": what changed is told as it went, from the earlier days to the later. */
    private boolean isLater(@Nullable Days compared) {
        Days days = question.days();
        return days != null && compared != null && compared.from().isAfter(days.from());
    }

    private String change(double difference, double before) {
        if (Math.abs(difference) < UNCHANGED) {
            return "no change";
        }
        String way = difference > 0 ? "up by " : "down by ";
        double size = Math.abs(difference);
        return way + switch (question.metric()) {
            case CONVERSION_RATE, OBJECTION_RATE, COMPLIANCE, OBJECTION_IMPACT, OBJECTION_HANDLING -> Shown.decimal(size * 100, 1) + " percentage points";
            case CALL_DURATION -> Shown.decimal(size, 1) + " minutes";
            case LEAD_SCORE, PERFORMANCE_SCORE -> Shown.decimal(size, 2);
            default -> Shown.decimal(size, 0) + (before == 0 ? "" : " (" + Shown.percent(size / before) + ")");
        };
    }

    private String trend(Table table) {
        String list = table.lines().stream().map(line -> line.name() + ": " + line.figure().shown()).collect(Collectors.joining("; "));
        Double first = table.lines().isEmpty() ? null : table.lines().getFirst().figure().value();
        Double last = table.lines().size() < 2 ? null : table.lines().getLast().figure().value();
        String change = first == null || last == null ? ""
                : " From the first to the last " + Nouns.of(question.grouping()) + ": " + change(last - first, first) + ".";
        return Nouns.when(question.days()) + ", the " + Nouns.of(question.metric()) + scope() + " by " + Nouns.of(question.grouping()) + ": " + list + "."
                + change;
    }

    private String ranking(Table table, @Nullable Table compared) {
        List<Line> ordered = Order.of(question, table.lines());
        String when = Nouns.when(question.days()) + ", ";
        if (ordered.isEmpty()) {
            return when + (question.grouping() == Grouping.OBJECTION_TYPE
                    ? "no objection was raised in " + table.base() + " analysed calls" + scope() + "."
                    : "there is nothing to rank by " + Nouns.of(question.metric()) + scope() + ".");
        }
        Integer asked = question.most();
        List<Line> shown = ordered.subList(0, Math.min(ordered.size(), asked != null ? asked : question.direction() == null ? MOST : MOST_RANKED));
        String list = IntStream.range(0, shown.size())
                .mapToObj(i -> (i + 1) + ") " + shown.get(i).name() + ": " + shown.get(i).figure().shown() + before(shown.get(i), compared))
                .collect(Collectors.joining(", "));
        return when + heading(ordered.size()) + ": " + list + "." + (compared == null ? "" : " Compared with " + lower(Nouns.when(question.compared())) + ".");
    }

    private static String before(Line line, @Nullable Table compared) {
        return compared == null ? "" : compared.lines().stream()
                .filter(other -> other.name().equals(line.name()))
                .findFirst()
                .map(other -> ", before: " + other.figure().shown())
                .orElse(", before: none");
    }

    private String heading(int ranked) {
        Metric metric = question.metric();
        if (question.grouping() == Grouping.OBJECTION_TYPE) {
            String whose = question.filter().repIds().isEmpty() ? "" : scope();
            return metric == Metric.OBJECTION_IMPACT ? "the impact of objections" + whose : "the top objections" + whose + " were";
        }
        String what = Nouns.of(metric) + scope() + " by " + Nouns.of(question.grouping());
        String order = question.direction() == null || ranked < 2 ? "" : switch (question.direction()) {
            case BEST -> ", the best first";
            case WORST -> ", the worst first";
            case MOST -> ", the highest first";
            case LEAST -> ", the lowest first";
        };
        return "the " + what + order;
    }

    static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
