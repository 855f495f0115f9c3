package io.leadledger.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is posted of a call.
 *
 * @param type of the event; {@code entity} for the call as an entity
 * @param said members that are texts
 * @param found of an analysis; else null
 */
record CallFact(String id, String call, String type, Instant at, Map<String, String> said, @Nullable Found found) {

    /** Null where the analysis has no such section. */
    record Found(
            String analyser,
            @Nullable List<String> objections,
            @Nullable Integer sentimentPercent,
            @Nullable Integer compliancePercent) {}

    boolean isDeletion() {
        return type.equals("entity.deleted");
    }

    String json() {
        if (type.equals("entity")) {
            return """
                    {"entity_id": "%s", "entity_type": "call", "timestamp": "%s", "attributes": {%s}}""".formatted(call, at, members());
        }
        if (isDeletion()) {
            return """
                    {"event_id": "%s", "entity_id": "%s", "event_type": "entity.deleted", "timestamp": "%s", "data": {}}"""
                    .formatted(id, call, at);
        }
        return """
                {"event_id": "%s", "event_type": "%s", "timestamp": "%s", "data": {"call_id": "%s"%s%s}}"""
                .formatted(id, type, at, call, said.isEmpty() ? "" : ", " + members(), found == null ? "" : findings(found));
    }

    private String members() {
        return said.entrySet().stream()
                .map(member -> "\"%s\": %s".formatted(member.getKey(), member.getKey().equals("duration")
                        ? member.getValue() : '"' + member.getValue() + '"'))
                .collect(Collectors.joining(", "));
    }

    private static String findings(Found found) {
        StringBuilder json = new StringBuilder(", \"analyser\": \"" + found.analyser() + '"');
        if (found.objections() != null) {
            json.append(", \"objections\": [").append(found.objections().stream()
                    .map("{\"objection_type\": \"%s\", \"objection_text\": \"No\"}"::formatted).collect(Collectors.joining(", "))).append(']');
        }
        if (found.sentimentPercent() != null) {
            json.append(", \"sentiment\": {\"label\": \"neutral\", \"score\": ").append(found.sentimentPercent() / 100.0).append('}');
        }
        if (found.compliancePercent() != null) {
            json.append(", \"sop_analysis\": {\"compliance_score\": ").append(found.compliancePercent() / 100.0).append('}');
        }
        return json.toString();
    }
}
