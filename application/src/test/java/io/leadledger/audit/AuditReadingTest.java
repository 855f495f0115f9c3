package io.leadledger.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MergeReason;
import io.leadledger.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletResponse;

import static io.leadledger.audit.StoredLog.COMPANY;
import static io.leadledger.audit.StoredLog.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

class AuditReadingTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static StoredLog log;
    private static AuditHttp http;

    @BeforeAll
    static void a_merged_lead_with_a_late_fact_and_a_call() {
        log = new StoredLog(database.jdbc());
        http = new AuditHttp(database);
        lead("a", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"), "2026-01-01T12:00:00Z");
        lead("b", captured("b", "plan", "gold", "2026-01-02T10:00:00Z"), "2026-01-02T12:00:00Z");
        log.append(COMPANY, EntityKind.CALL, "c1", call("c1", "b"), "2026-01-03T12:00:00Z", "b", Map.of());
        lead("a", new LeadEvent.Absorbed("a", "b", MergeReason.REQUESTED, at("2026-01-04T12:00:00Z")), "2026-01-04T12:00:00Z");
        lead("b", new LeadEvent.MergedInto("b", "a", MergeReason.REQUESTED, at("2026-01-04T12:00:00Z")), "2026-01-04T12:00:00Z");
        lead("a", said("a", "city", "Delhi", "2026-01-10T10:00:00Z"), "2026-01-10T12:00:00Z");
        lead("a", said("a", "city", "Goa", "2026-01-05T10:00:00Z"), "2026-01-20T12:00:00Z");
        log.append(OTHER, EntityKind.LEAD, "theirs", captured("theirs", "city", "Rome", "2026-01-01T10:00:00Z"),
                "2026-01-01T12:00:00Z", "theirs", Map.of());
        log.append(OTHER, EntityKind.LEAD, "a", captured("a", "city", "Rome", "2026-01-01T10:00:00Z"),
                "2026-01-01T12:00:00Z", "a", Map.of());
    }

    @AfterAll
    static void close() {
        http.close();
    }

    @Test
    void a_history_includes_absorbed_leads_and_calls_and_nothing_of_another_company() {
        JsonNode history = http.json(COMPANY, "/api/v1/audit/leads/a/history");

        assertThat(history.get("events")).extracting(event -> event.get("type").textValue()).containsExactly(
                "lead.captured", "lead.captured", "call.completed", "lead.absorbed", "lead.merged_into",
                "lead.attributes_recorded", "lead.attributes_recorded");
        assertThat(history.get("events")).extracting(event -> event.get("sequence").intValue()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(history.get("next_cursor").isNull()).isTrue();
        assertThat(history).isEqualTo(http.json(COMPANY, "/api/v1/audit/leads/b/history"));
        assertThat(history.toString()).doesNotContain("Rome");
    }

    @Test
    void an_event_tells_from_whom_it_came() {
        JsonNode event = http.json(COMPANY, "/api/v1/audit/leads/a/history?limit=1").get("events").get(0);

        assertThat(event.get("actor").textValue()).isEqualTo("key:k1");
        assertThat(event.get("family").textValue()).isEqualTo("ingestion");
        assertThat(event.get("request_id").textValue()).isEqualTo("req-1");
        assertThat(event.get("correlation_id").textValue()).isEqualTo("corr-1");
        assertThat(event.get("causation_id").textValue()).isEqualTo("ing-1");
        assertThat(event.get("source_event_id").textValue()).isEqualTo("evt-1");
        assertThat(event.get("occurred_at").textValue()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(event.get("recorded_at").textValue()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(event.get("payload").get("attributes").get("city").textValue()).isEqualTo("Pune");
    }

    @Test
    void cursors_lead_through_the_whole_history() {
        List<Integer> sequences = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = http.json(COMPANY, "/api/v1/audit/leads/a/history?limit=3&cursor={cursor}", cursor);
            page.get("events").forEach(event -> sequences.add(event.get("sequence").intValue()));
            cursor = page.get("next_cursor").textValue();
        }
        assertThat(sequences).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void histories_come_as_csv_ndjson_and_cloudevents() {
        MockHttpServletResponse csv = http.get(COMPANY, "text/csv", "/api/v1/audit/leads/a/history");
        MockHttpServletResponse lines = http.get(COMPANY, "application/x-ndjson", "/api/v1/audit/leads/a/history?limit=2");
        MockHttpServletResponse batch = http.get(COMPANY, "application/cloudevents-batch+json", "/api/v1/audit/leads/a/history");

        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(AuditHttp.text(csv).lines()).hasSize(8);
        assertThat(lines.getContentType()).startsWith("application/x-ndjson");
        assertThat(lines.getHeader("X-Next-Cursor")).isNotBlank();
        assertThat(AuditHttp.text(lines).lines().map(AuditHttp::read)).hasSize(2);
        assertThat(batch.getContentType()).startsWith("application/cloudevents-batch+json");
        assertThat(AuditHttp.read(AuditHttp.text(batch))).hasSize(7)
                .allSatisfy(event -> assertThat(event.get("specversion").textValue()).isEqualTo("1.0"));
    }

    @Test
    void a_state_is_rebuilt_from_any_point() {
        assertThat(state("").get("state").get("city").textValue()).isEqualTo("Delhi");
        assertThat(state("").get("version").intValue()).isEqualTo(6);
        assertThat(state("?version=0").get("state").get("city").textValue()).isEqualTo("Pune");
        assertThat(state("?version=2").get("state").has("plan")).isFalse();
        assertThat(state("?version=3").get("state").get("plan").textValue()).isEqualTo("gold");
        assertThat(state("?known_at=2026-01-11T00:00:00Z&as_of=2026-01-06T00:00:00Z").get("state").get("city").textValue()).isEqualTo("Pune");
        JsonNode late = state("?as_of=2026-01-06T00:00:00Z");
        assertThat(late.get("state").get("city").textValue()).isEqualTo("Goa");
        assertThat(late.get("as_of").textValue()).isEqualTo("2026-01-06T00:00:00Z");
        assertThat(late.get("event").get("recorded_at").textValue()).isEqualTo("2026-01-20T12:00:00Z");
        assertThat(late.get("kind").textValue()).isEqualTo("lead");
    }

    @Test
    void an_id_answers_for_itself_before_it_was_merged_and_with_the_survivor_after() {
        JsonNode before = http.json(COMPANY, "/api/v1/audit/leads/b?known_at=2026-01-03T00:00:00Z");
        JsonNode after = http.json(COMPANY, "/api/v1/audit/leads/b");

        assertThat(before.get("id").textValue()).isEqualTo("b");
        assertThat(before.get("state").get("plan").textValue()).isEqualTo("gold");
        assertThat(after.get("id").textValue()).isEqualTo("a");
    }

    @Test
    void a_call_has_a_state_and_a_history() {
        assertThat(http.json(COMPANY, "/api/v1/audit/calls/c1").get("state").get("status").textValue()).isEqualTo("completed");
        assertThat(http.json(COMPANY, "/api/v1/audit/calls/c1/history").get("events")).hasSize(1);
    }

    @Test
    void a_diff_names_fields_values_and_events() {
        JsonNode diff = http.json(COMPANY, "/api/v1/audit/leads/a/diff?from=0&to=2026-01-11T00:00:00Z");

        assertThat(diff.get("from").intValue()).isZero();
        assertThat(diff.get("to").textValue()).isEqualTo("2026-01-11T00:00:00Z");
        JsonNode city = diff.get("changes").valueStream().filter(change -> change.get("field").textValue().equals("city")).findFirst()
                .orElseThrow();
        assertThat(city.get("old").textValue()).isEqualTo("Pune");
        assertThat(city.get("new").textValue()).isEqualTo("Delhi");
        assertThat(city.get("event").get("sequence").intValue()).isEqualTo(5);
        assertThat(city.get("event").get("event_id").textValue()).hasSize(36);
        JsonNode plan = diff.get("changes").valueStream().filter(change -> change.get("field").textValue().equals("plan")).findFirst()
                .orElseThrow();
        assertThat(plan.get("old").isNull()).isTrue();
        assertThat(plan.get("event").get("type").textValue()).isEqualTo("lead.absorbed");
    }

    @Test
    void what_is_not_there_is_404_whoever_else_has_it() {
        assertThat(http.refusal(404, COMPANY, "/api/v1/audit/leads/theirs/history"))
                .isEqualTo(http.refusal(404, COMPANY, "/api/v1/audit/leads/nobody/history"))
                .isEqualTo("Lead not found");
        http.refusal(404, COMPANY, "/api/v1/audit/calls/a");
        http.refusal(404, COMPANY, "/api/v1/audit/conversations/x");
        http.refusal(404, COMPANY, "/api/v1/audit/leads/a?version=7");
        http.refusal(404, COMPANY, "/api/v1/audit/leads/a?known_at=2025-01-01T00:00:00Z");
        http.refusal(404, COMPANY, "/api/v1/audit/campaigns/x/history");
    }

    @Test
    void bad_parameters_are_400_by_name() {
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/leads/a?known_at=yesterday")).contains("known_at");
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/leads/a?version=-1")).contains("version");
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/leads/a?version=1&as_of=2026-01-01")).contains("version");
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/leads/a/diff?from=1")).contains("to");
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/leads/a/history?limit=x")).contains("limit");
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/leads/a/history?cursor=!")).contains("cursor");
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/leads/a/history?occurred_to=1e999")).contains("occurred_to");
        assertThat(http.get(COMPANY, "image/png", "/api/v1/audit/leads/a/history").getStatus()).isEqualTo(406);
    }

    private static JsonNode state(String query) {
        return http.json(COMPANY, "/api/v1/audit/leads/a" + query);
    }

    private static void lead(String id, LedgerEvent event, String recordedAt) {
        log.append(COMPANY, EntityKind.LEAD, id, event, recordedAt, id, Map.of(
                "actor", "key:k1", "family", "ingestion", "request_id", "req-1", "correlation_id", "corr-1",
                "ingestion_id", "ing-1", "source_event_id", "evt-1"));
    }

    private static LedgerEvent captured(String id, String name, String value, String at) {
        return new LeadEvent.Captured(id, "lead", false, Map.of(name, TextNode.valueOf(value)), List.of(), at(at));
    }

    private static LedgerEvent said(String id, String name, String value, String at) {
        return new LeadEvent.AttributesRecorded(id, "lead", Map.of(name, TextNode.valueOf(value)), List.of(), at(at));
    }

    private static LedgerEvent call(String id, String lead) {
        var facts = new CallFacts(null, "completed", null, null, null, "qualified", null, null, null, null, null, Map.of());
        return new CallEvent.Completed(id, lead, facts, at("2026-01-03T10:00:00Z"));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
