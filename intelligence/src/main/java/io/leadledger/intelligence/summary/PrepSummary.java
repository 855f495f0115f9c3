package io.leadledger.intelligence.summary;

import io.leadledger.api.analysis.Objection;
import io.leadledger.api.summary.SummaryText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to know before a call. */
final class PrepSummary {

    private static final int MOST = 5;

    private PrepSummary() {}

    /** @param told what the asker knows of the customer; it is shown as that, beside what the log knows */
    static SummaryText of(KnownCall call, List<KnownCall> before, CustomerFacts open, CustomerContext told, ZoneId zone) {
        String customer = AppointmentSummary.customer(
                call.customer() != null ? call.customer() : told.name(),
                call.customerCompany() != null ? call.customerCompany() : told.company());
        List<Objection> objections = before.stream().flatMap(each -> AppointmentSummary.orNone(each.findings().objections()).stream()).toList();
        List<String> types = objections.stream().map(Objection::objectionType).distinct().toList();
        List<String> suggestions = Lines.first(
                objections.stream().flatMap(objection -> objection.responseSuggestions().stream()).distinct().toList(), MOST);
        List<String> insights = insights(before, types, told);
        List<String> agreed = before.isEmpty() ? List.of() : AppointmentSummary.nextSteps(before.getFirst().findings());
        String content = new Lines("Pre-Call Brief for " + (customer == null ? "an unnamed customer" : customer) + ":")
                .list("Previous Interactions", history(before, told, zone))
                .list("Agreed last time", Lines.first(agreed, MOST))
                .list("Open Tasks", open.openTasks(zone))
                .list("Open Deals", open.openDeals())
                .list("Recommendations", suggestions)
                .toString();
        return new SummaryText(content, insights, Lines.first(agreed, MOST), approach(types, told));
    }

    private static List<String> history(List<KnownCall> before, CustomerContext told, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add(before.isEmpty() ? "No earlier call is known" : Lines.count(before.size(), "earlier call"));
        for (KnownCall call : Lines.first(before, MOST)) {
            LocalDate day = LocalDate.ofInstant(call.startedAt(), zone);
            List<String> types = AppointmentSummary.orNone(call.findings().objections()).stream()
                    .map(Objection::objectionType).distinct().toList();
            lines.add(day + ": " + (call.outcome() == null ? "no outcome told" : Lines.words(call.outcome()))
                    + (types.isEmpty() ? "" : "; objected to " + String.join(", ", types)));
        }
        if (told.previousInteractions() != null) {
            lines.add("Told with the request: " + Lines.count(told.previousInteractions(), "previous interaction"));
        }
        if (told.lastObjection() != null) {
            lines.add("Told with the request: last objection " + Lines.words(told.lastObjection()));
        }
        return lines;
    }

    private static List<String> insights(List<KnownCall> before, List<String> types, CustomerContext told) {
        List<String> insights = new ArrayList<>();
        types.forEach(type -> insights.add("Objected to " + Lines.words(type) + " before"));
        if (told.lastObjection() != null && types.isEmpty()) {
            insights.add("Last objection, as told: " + Lines.words(told.lastObjection()));
        }
        if (!before.isEmpty()) {
            KnownCall last = before.getFirst();
            if (last.outcome() != null) {
                insights.add("The last call ended: " + Lines.words(last.outcome()));
            }
            if (last.findings().sentiment() != null) {
                insights.add("Sounded " + last.findings().sentiment().label() + " on the last analysed call");
            }
        }
        return insights.stream().distinct().toList();
    }

    private static String approach(List<String> types, CustomerContext told) {
        String type = types.isEmpty() ? told.lastObjection() : types.getFirst();
        return type == null
                ? "Open discovery: no objection is known"
                : "Address " + Lines.words(type) + " early, before it is raised again";
    }

    /** What the asker says of the customer; null where nothing. */
    record CustomerContext(
            @Nullable String name, @Nullable String company, @Nullable Integer previousInteractions, @Nullable String lastObjection) {}
}
