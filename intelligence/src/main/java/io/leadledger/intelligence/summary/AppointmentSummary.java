package io.leadledger.intelligence.summary;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.summary.SummaryText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
final class AppointmentSummary {

    private static final BigDecimal SECONDS_PER_MINUTE = new BigDecimal(60);
    private static final int MOST_POINTS = 8;
    private static final int FEW_POINTS = 3;

    private AppointmentSummary() {}

    static SummaryText of(KnownCall call, boolean detailed) {
        int most = detailed ? MOST_POINTS : FEW_POINTS;
        List<String> points = Lines.first(points(call), most);
        List<String> next = Lines.first(nextSteps(call.findings()), most);
        String content = new Lines("Appointment Summary:")
                .line("Customer", customer(call.customer(), call.customerCompany()))
                .line("Rep", call.repName() != null ? call.repName() : call.repId())
                .line("Duration", minutes(call.duration()))
                .line("Outcome", Lines.words(call.outcome()))
                .list("Key Discussion Points", points)
                .list("Next Steps", next)
                .toString();
        return new SummaryText(content, points, next, null);
    }

    static @Nullable String customer(@Nullable String name, @Nullable String company) {
        return name == null ? company : company == null ? name : name + " (" + company + ")";
    }

    private static @Nullable String minutes(@Nullable BigDecimal seconds) {
        if (seconds == null || seconds.signum() < 0) {
            return null;
        }
        BigDecimal minutes = seconds.divide(SECONDS_PER_MINUTE, 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return minutes.toPlainString() + (minutes.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
    }

    private static List<String> points(KnownCall call) {
        CallAnalysis found = call.findings();
        List<String> points = new ArrayList<>();
        if (found.leadClassification() != null && found.leadClassification().leadStatus() != null) {
            points.add("The lead was judged " + found.leadClassification().leadStatus());
        }
        if (found.sentiment() != null) {
            points.add("The customer sounded " + found.sentiment().label());
        }
        orNone(found.topics()).forEach(topic -> points.add("Talked about " + topic.topic()));
        orNone(found.objections()).forEach(objection -> points.add(said(objection)));
        return points.stream().distinct().toList();
    }

    static String said(Objection objection) {
        String type = Lines.words(objection.objectionType());
        return objection.objectionText().equals(objection.objectionType())
                ? "Objection (" + type + ")"
                : "Objection (" + type + "): \"" + objection.objectionText() + "\"";
    }

    static List<String> nextSteps(CallAnalysis found) {
        return Stream.concat(
                        orNone(found.nextSteps()).stream().map(CallAnalysis.NextStep::text),
                        orNone(found.actionItems()).stream().map(CallAnalysis.ActionItem::text))
                .distinct()
                .toList();
    }

    static <T> List<T> orNone(@Nullable List<T> found) {
        return found == null ? List.of() : found;
    }
}
