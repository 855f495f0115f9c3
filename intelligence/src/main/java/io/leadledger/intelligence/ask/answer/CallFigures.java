package io.leadledger.intelligence.ask.answer;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.intelligence.ask.question.Metric;

/** Metrics of calls, from their sums. */
final class CallFigures {

    private CallFigures() {}

    static boolean knows(Metric metric) {
        return switch (metric) {
            case CALLS, COMPLETED_CALLS, MISSED_CALLS, CONVERTED_CALLS, CONVERSION_RATE, CALL_DURATION, OBJECTION_RATE, COMPLIANCE -> true;
            default -> false;
        };
    }

    static Figure of(Metric metric, CallTotals calls) {
        long missed = calls.calls() - calls.completed();
        return switch (metric) {
            case CALLS -> Figure.count(calls.calls(), Shown.calls(calls.calls()), calls.calls());
            case COMPLETED_CALLS -> Figure.count(calls.completed(), calls.completed() + " of " + Shown.calls(calls.calls()), calls.calls());
            case MISSED_CALLS -> Figure.count(missed, missed + " of " + Shown.calls(calls.calls()), calls.calls());
            case CONVERTED_CALLS -> Figure.count(
                    calls.converted(), calls.converted() + " of " + calls.completed() + " completed calls", calls.completed());
            case CONVERSION_RATE -> new Figure(
                    calls.conversionRate(),
                    Shown.percent(calls.conversionRate()) + " (" + calls.converted() + " of " + calls.completed() + " completed calls)",
                    calls.completed());
            case CALL_DURATION -> new Figure(
                    calls.averageMinutes(),
                    Shown.decimal(calls.averageMinutes(), 1) + " minutes (over " + calls.timed() + " completed calls)", calls.timed());
            case OBJECTION_RATE -> new Figure(
                    calls.objectionRate(),
                    Shown.percent(calls.objectionRate()) + " (" + calls.objecting() + " of " + calls.analysed() + " analysed calls)",
                    calls.analysed());
            case COMPLIANCE -> new Figure(
                    calls.compliance(), Shown.percent(calls.compliance()) + " (over " + calls.measured() + " measured calls)", calls.measured());
            default -> throw new IllegalArgumentException(metric + " is not made of sums of calls");
        };
    }
}
