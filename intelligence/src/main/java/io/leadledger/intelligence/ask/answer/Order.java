package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.Direction;
import io.leadledger.intelligence.ask.question.Grouping;
import io.leadledger.intelligence.ask.question.Metric;
import io.leadledger.intelligence.ask.question.Question;
import java.util.Comparator;
import java.util.List;

/** Puts what is asked for first. Equal figures are in the order of how much they rest on, then of their names. */
final class Order {

    private Order() {}

    static List<Line> of(Question question, List<Line> lines) {
        Comparator<Line> byValue = Comparator.comparingDouble(line -> line.figure().value() == null ? 0 : line.figure().value());
        return lines.stream()
                .filter(line -> line.figure().value() != null)
                .sorted((isDescending(question) ? byValue.reversed() : byValue)
                        .thenComparing(Comparator.comparingLong((Line line) -> line.figure().base()).reversed())
                        .thenComparing(Line::name))
                .toList();
    }

    private static boolean isDescending(Question question) {
        Direction direction = question.direction();
        if (direction == null) {
            return question.grouping() != Grouping.STAGE;
        }
        return switch (direction) {
            case MOST -> true;
            case LEAST -> false;
            case BEST -> isMoreBetter(question) || question.grouping() == Grouping.OBJECTION_TYPE;
            case WORST -> !isMoreBetter(question);
        };
    }

    private static boolean isMoreBetter(Question question) {
        Metric metric = question.metric();
        return metric != Metric.MISSED_CALLS && metric != Metric.OBJECTION_FREQUENCY && metric != Metric.OBJECTION_RATE
                && metric != Metric.OBJECTION_IMPACT;
    }
}
