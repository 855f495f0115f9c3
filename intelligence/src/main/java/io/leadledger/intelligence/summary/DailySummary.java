package io.leadledger.intelligence.summary;

import io.leadledger.api.analysis.Objection;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.summary.SummaryText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a rep did on a day. The numbers are those of analytics. It repeats no words of customers: it is about many of them, so it could
 * not be erased with any.
 */
final class DailySummary {

    private DailySummary() {}

    static SummaryText of(LocalDate day, CallTotals calls, long qualified, long appointments, List<KnownCall> known, boolean detailed) {
        List<String> points = new ArrayList<>();
        points.add(Lines.count(calls.completed(), "call") + " completed");
        points.add(Lines.count(qualified, "qualified lead") + " identified");
        points.add(Lines.count(appointments, "appointment") + " scheduled");
        BigDecimal rate = calls.conversionPercent();
        if (rate != null) {
            points.add(rate.toPlainString() + "% of completed calls converted");
        }
        if (detailed) {
            Double minutes = calls.averageMinutes();
            if (minutes != null) {
                points.add("Completed calls took "
                        + BigDecimal.valueOf(minutes).setScale(1, RoundingMode.HALF_UP).toPlainString() + " minutes on average");
            }
            Map<String, Long> objections = known.stream()
                    .flatMap(call -> AppointmentSummary.orNone(call.findings().objections()).stream()
                            .map(Objection::objectionType).distinct())
                    .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
            objections.forEach((type, count) -> points.add("Objections to " + Lines.words(type) + " in " + Lines.count(count, "call")));
        }
        return new SummaryText(
                new Lines("Performance Summary of " + day + ":").list(null, points).toString(), List.of(), List.of(), null);
    }
}
