package io.leadledger.leads;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** One company's leads over HTTP, without the limit of requests. */
record LeadsHttp(TestCompany company) {

    static LeadsHttp newCompany() {
        return new LeadsHttp(RunningLedger.get().newCompany("{\"name\": \"Leads test\", \"requests_per_minute\": 1000000}"));
    }

    static LeadsHttp newCompany(String timeZone, String country) {
        return new LeadsHttp(RunningLedger.get().newCompany(
                "{\"name\": \"Leads test\", \"requests_per_minute\": 1000000, \"time_zone\": \"%s\", \"default_country\": \"%s\"}"
                        .formatted(timeZone, country)));
    }

    String path(String rest) {
        return "/users/" + company.id() + "/leads" + rest;
    }

    Answer get(String rest, String... headers) {
        return company.get(path(rest), headers);
    }

    /** The list once everything up to the write shows in it. */
    JsonNode after(Answer write, String rest) {
        return ok(Reads.after(write, company, path(rest)));
    }

    JsonNode json(String rest) {
        return ok(get(rest));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    List<String> ids(String query) {
        return ids(json(query));
    }

    static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.get("data").spliterator(), false).map(lead -> lead.get("lead_id").asText()).toList();
    }

    static String entity(String id, String time, String attributes) {
        return """
                {"entity_id": "%s", "entity_type": "lead", "timestamp": "%s", "attributes": {%s}}""".formatted(id, time, attributes);
    }

    static String event(String eventId, String entityId, String type, String time, String data) {
        return """
                {"event_id": "%s", "entity_id": "%s", "event_type": "%s", "timestamp": "%s", "data": {%s}}"""
                .formatted(eventId, entityId, type, time, data);
    }
}
