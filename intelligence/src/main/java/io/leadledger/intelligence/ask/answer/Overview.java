package io.leadledger.intelligence.ask.answer;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.MeasurePerformance;
import io.leadledger.intelligence.ask.question.Days;
import io.leadledger.intelligence.ask.question.Metric;
import io.leadledger.intelligence.ask.question.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the company as a whole does. */
final class Overview {

    private Overview() {}

    static Reply of(Question question, double certainty, Asking asking) {
        MeasurePerformance.Answer answer = asking.performance(question.days());
        if (answer.calls().calls() == 0 && answer.leads().leads() == 0) {
            return new Reply.Unknown(
                    "Not enough call data for the specified date range", "Try expanding the date range or checking a different time period", null, question);
        }
        String text = sentences(question.days(), answer);
        if (question.compared() != null) {
            text += " " + sentences(question.compared(), asking.performance(question.compared()));
        }
        return NumberAnswers.reply(text, question, certainty, new Table(List.of(), answer.calls().calls()), asking);
    }

    private static String sentences(@Nullable Days days, MeasurePerformance.Answer answer) {
        CallTotals calls = answer.calls();
        StringBuilder text = new StringBuilder(Nouns.when(days)).append(", there were ").append(Shown.calls(calls.calls())).append(" and ")
                .append(Shown.leads(answer.leads().leads())).append('.');
        for (Metric metric : List.of(Metric.CONVERSION_RATE, Metric.CALL_DURATION, Metric.OBJECTION_RATE, Metric.COMPLIANCE)) {
            Figure figure = CallFigures.of(metric, calls);
            if (figure.value() != null) {
                String noun = Nouns.of(metric);
                text.append(" The ").append(noun).append(" was ").append(figure.shown()).append('.');
            }
        }
        return text.toString();
    }
}
