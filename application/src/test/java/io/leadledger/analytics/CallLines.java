package io.leadledger.analytics;

import java.util.ArrayList;
import java.util.List;

/** Calls as the ingestion API takes them. */
final class CallLines {

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    /** @param rest further members, such as {@code "outcome": "successful"} */
    CallLines ended(String call, String startedAt, String rest) {
        return event("call.completed", call, startedAt, "\"started_at\": \"%s\", %s".formatted(startedAt, rest));
    }

    CallLines analysed(String call, String at, String findings) {
        return event("call.analyzed", call, at, findings);
    }

    CallLines event(String type, String call, String at, String members) {
        lines.add("""
                {"event_id": "%s-%d", "event_type": "%s", "timestamp": "%s", "data": {"call_id": "%s", %s}}"""
                .formatted(call, lines.size(), type, at, call, members));
        return this;
    }

    /** Two reps, a campaign, objections; on 10 and 11 March 2026 in UTC, one call on the border of the two days in Berlin. */
    static CallLines examples() {
        return new CallLines()
                .ended("c1", "2026-03-10T09:00:00Z",
                        "\"rep_id\": \"anna\", \"campaign_id\": \"spring\", \"duration\": 600, \"outcome\": \"successful\"")
                .ended("c2", "2026-03-10T23:30:00Z",
                        "\"rep_id\": \"anna\", \"campaign_id\": \"spring\", \"duration\": 300, \"outcome\": \"not_qualified\"")
                .ended("c3", "2026-03-11T10:00:00Z", "\"rep_id\": \"bert\", \"duration\": 120, \"outcome\": \"voicemail\"")
                .event("call.missed", "c4", "2026-03-11T11:00:00Z", "\"rep_id\": \"bert\", \"outcome\": \"no_answer\"")
                .analysed("c1", "2026-03-10T10:00:00Z", """
                        "sentiment": {"label": "positive", "score": 0.9}, "objections": [
                          {"objection_type": "price", "objection_text": "Too dear"}, {"objection_type": "price", "objection_text": "Too dear!"}],
                        "sop_analysis": {"stages_detected": [{"stage_name": "Introduction"}], "stages_missing": ["Proposal"],
                          "compliance_score": 0.5}""")
                .analysed("c2", "2026-03-11T00:10:00Z", """
                        "sentiment": {"label": "negative", "score": 0.1}, "objections": [
                          {"objection_type": "price", "objection_text": "Too dear"}, {"objection_type": "timing", "objection_text": "Not now"}]""")
                .analysed("c3", "2026-03-11T10:30:00Z", "\"objections\": []");
    }
}
