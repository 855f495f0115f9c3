package io.leadledger.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Auditors over HTTP with the credentials that they have, and who is none. */
class AuditAccessTest {

    private static final String ASHA = "/api/v1/audit/leads/asha";
    private static final List<String> PATHS = List.of(
            ASHA + "/history", ASHA, ASHA + "?version=0", ASHA + "/diff?from=0&to=2", "/api/v1/audit/search?text=acme", "/api/v1/audit/export");

    private static TestCompany company;
    private static LedgerClient auditor;

    /** The last of the three facts is a late one. */
    @BeforeAll
    static void a_lead_with_a_history() {
        company = RunningLedger.get().newCompany();
        post("2026-01-01", "\"name\": \"Asha\"");
        post("2026-03-01", "\"name\": \"Asha Rao\"");
        post("2026-02-01", "\"company\": \"Acme\"");
        auditor = withRole("auditor");
    }

    private static void post(String day, String attributes) {
        Answer answer = company.postEntities("""
                {"entity_id": "asha", "entity_type": "lead", "timestamp": "%sT00:00:00Z", "attributes": {%s}}""".formatted(day, attributes));
        assertThat(answer.json().get("rejected").intValue()).as(answer.text()).isZero();
    }

    private static LedgerClient withRole(String role) {
        Answer token = company.post("/auth/token", "{\"user_id\": \"ines\", \"role\": \"%s\"}".formatted(role));
        assertThat(token.status()).as(token.text()).isEqualTo(200);
        return RunningLedger.get().client(token.json().get("access_token").asText());
    }

    private static LedgerClient withScopes(String... scopes) {
        Answer key = RunningLedger.get().admin().post("/admin/v1/companies/" + company.id() + "/api-keys",
                "{\"name\": \"narrow\", \"scopes\": [\"%s\"]}".formatted(String.join("\", \"", scopes)));
        assertThat(key.status()).as(key.text()).isEqualTo(201);
        return RunningLedger.get().client(key.json().get("api_key").asText());
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void auditors_and_keys_with_the_scope_read(String path) {
        for (LedgerClient reader : List.of(company.client(), auditor, withScopes("audit:read"))) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.text()).contains("asha");
        }
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void others_are_refused_and_told_nothing(String path) {
        LedgerClient otherScopes = withScopes("crm:read", "crm:write", "crm:calls", "crm:analytics", "ingest:write", "audit:erase");
        Stream<LedgerClient> others = Stream.concat(
                Stream.of(otherScopes), Stream.of("csr", "sales_rep", "manager", "executive").map(AuditAccessTest::withRole));
        assertThat(others.map(other -> other.get(path))).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("error").asText()).isEqualTo("forbidden");
            assertThat(answer.text()).doesNotContainIgnoringCase("asha");
        });
        assertThat(RunningLedger.get().client("").get(path).status()).isEqualTo(401);
        assertThat(RunningLedger.get().client("no such key").get(path).status()).isEqualTo(401);
    }

    @Test
    void a_history_tells_who_said_what_and_what_it_changed() {
        JsonNode events = auditor.get(ASHA + "/history").json().get("events");

        assertThat(events).extracting(event -> event.get("type").asText())
                .containsExactly("lead.captured", "lead.attributes_recorded", "lead.attributes_recorded");
        assertThat(events).extracting(event -> event.get("sequence").intValue()).containsExactly(0, 1, 2);
        assertThat(events).allSatisfy(event -> assertThat(event.get("actor").asText()).startsWith("key:"));
        assertThat(events.get(1).get("changes").toString()).contains("{\"field\":\"name\",\"old\":\"Asha\",\"new\":\"Asha Rao\"}");
    }

    @Test
    void a_state_is_as_of_a_version_a_time_of_recording_a_time_of_facts_or_both_times() {
        String known = auditor.get(ASHA + "/history").json().at("/events/1/recorded_at").asText();

        assertState("", "Asha Rao", "Acme");
        assertState("?version=0", "Asha", null);
        assertState("?known_at=" + known, "Asha Rao", null);
        assertState("?as_of=2026-02-15", "Asha", "Acme");
        assertState("?as_of=2026-02-15&known_at=" + known, "Asha", null);
        assertThat(auditor.get(ASHA + "?as_of=2025-01-01").status()).isEqualTo(404);
        assertThat(auditor.get(ASHA + "?version=9").status()).isEqualTo(404);
        assertThat(auditor.get(ASHA + "?as_of=soon").json().get("field").asText()).isEqualTo("as_of");
    }

    private static void assertState(String query, String name, String employer) {
        JsonNode state = auditor.get(ASHA + query).json().get("state");
        assertThat(state.get("name").asText()).as(query).isEqualTo(name);
        assertThat(state.path("company").asText(null)).as(query).isEqualTo(employer);
    }

    @Test
    void a_difference_names_the_fields_and_the_event_behind_each() {
        JsonNode diff = auditor.get(ASHA + "/diff?from=0&to=2").json();

        JsonNode history = auditor.get(ASHA + "/history").json().get("events");
        assertThat(diff.get("changes")).extracting(change -> change.get("field").asText()).contains("name", "company");
        JsonNode employer = diff.get("changes").valueStream().filter(change -> change.get("field").asText().equals("company")).findFirst()
                .orElseThrow();
        assertThat(employer.get("new").asText()).isEqualTo("Acme");
        assertThat(employer.at("/event/event_id")).isEqualTo(history.at("/2/event_id"));
    }

    @Test
    void a_version_that_is_not_there_is_named_by_the_parameter_that_asked_for_it() {
        assertThat(auditor.get(ASHA + "?version=9").json().get("field").asText()).isEqualTo("version");
        assertThat(auditor.get(ASHA + "/diff?from=0&to=9").json().get("field").asText()).isEqualTo("to");
        assertThat(auditor.get(ASHA + "/diff?from=9&to=1").json().get("field").asText()).isEqualTo("from");
        assertThat(auditor.get(ASHA + "/diff?from=0&to=9").status()).isEqualTo(404);
    }

    @Test
    void a_search_finds_what_was_said() {
        JsonNode found = auditor.get("/api/v1/audit/search?text=acme").json();

        assertThat(found.get("events")).hasSize(1);
        assertThat(found.at("/events/0/payload/attributes/company").asText()).isEqualTo("Acme");
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson, application/x-ndjson, 3, type",
        "text/csv, text/csv;charset=UTF-8, 4, lead.attributes_recorded",
        "application/cloudevents+json, application/cloudevents+x-ndjson, 3, specversion",
    })
    void an_export_has_a_line_for_each_event(String accepted, String contentType, int lines, String word) {
        Answer export = auditor.get("/api/v1/audit/export", "Accept", accepted);

        assertThat(export.header("Content-Type").replace(" ", "")).isEqualTo(contentType);
        assertThat(export.text().lines()).hasSize(lines).last().asString().contains(word);
    }

    @Test
    void an_export_can_be_one_json_document() {
        JsonNode export = auditor.get("/api/v1/audit/export", "Accept", "application/json").json();

        assertThat(export).hasSize(3);
        assertThat(export.at("/2/payload/attributes/company").asText()).isEqualTo("Acme");
    }
}
