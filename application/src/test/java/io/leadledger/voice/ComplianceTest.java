package io.leadledger.voice;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** 11.5 and 11.6 of the Otto document. */
class ComplianceTest {

    private static final String ANALYSE = "/api/v1/sop/compliance/analyze";
    private static final String STAGES = """
            {"stages": [{"stage_name": "Introduction", "stage_order": 1, "phrases": ["my name is"]},
                        {"stage_name": "Proposal", "stage_order": 2, "stage_description": "Say what it costs", "phrases": ["our offer is"]},
                        {"stage_name": "Weather", "stage_order": 3, "is_active": false}]}""";

    private final TestCompany company =
            RunningLedger.get().newCompany("{\"name\": \"Procedures\", \"time_zone\": \"America/New_York\"}");
    private String sopId = "";

    @BeforeEach
    void configured() {
        sopId = Voice.accepted(company.post("/api/v1/sop/stages", STAGES)).json().get("sop_id").asText();
    }

    @Test
    void a_measured_call_is_answered_as_documented() {
        Voice.transcribed(company, "call_12345", "2025-01-15T10:35:00Z", "Hello, my name is John from ABC Company.", "Hello.");
        Voice.done(company, "call_12345");

        Answer measured = company.post(ANALYSE, "{\"call_id\": \"call_12345\", \"sop_id\": \"%s\"}".formatted(sopId));

        assertThat(measured.status()).as(measured.text()).isEqualTo(200);
        JsonNode found = measured.json();
        assertThat(found.get("call_id").asText()).isEqualTo("call_12345");
        assertThat(found.get("compliance_score").doubleValue()).isBetween(0.0, 1.0);
        assertThat(found.get("stages_completed").isArray()).isTrue();
        assertThat(found.get("stages_missing").toString()).contains("Proposal");
        assertThat(found.get("recommendations").toString()).contains("Proposal").contains("Say what it costs");
        assertThat(found.get("sop_id").asText()).isEqualTo(sopId);
    }

    @Test
    void asked_twice_about_the_same_it_records_once() {
        Voice.transcribed(company, "c", "2025-01-15T10:35:00Z", "Hello, my name is John.");
        Voice.done(company, "c");
        company.post(ANALYSE, "{\"call_id\": \"c\"}");
        company.post(ANALYSE, "{\"call_id\": \"c\"}");

        assertThat(Voice.history(company, "calls/c")).containsExactlyInAnyOrder("call.transcribed", "call.analyzed", "call.analyzed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|400", "{\"call_id\": \"\"}|400", "{\"call_id\": []}|400", "[]|400", "{\"call_id\": \"never\"}|404",
        "{\"call_id\": \"silent\"}|404", "{\"call_id\": \"spoken\", \"sop_id\": \"sop_other\"}|404",
    })
    void what_cannot_be_measured_is_refused(String body, int status) {
        Voice.accepted(company.post("/api/v1/calls", "{\"call_id\": \"silent\"}"));
        Voice.transcribed(company, "spoken", "2025-01-15T10:35:00Z", "Hello.");

        Answer answer = company.post(ANALYSE, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().hasNonNull("message")).isTrue();
    }

    @Test
    void compliance_is_counted_by_stage_and_rep_on_the_days_of_the_company() {
        call("a", "2025-01-15T15:00:00Z", "rep_1", "[\"Introduction\", \"Proposal\"]", 1);
        call("b", "2025-01-16T04:59:00Z", "rep_1", "[{\"stage_name\": \"Introduction\"}]", 0.5);
        call("late", "2025-01-16T05:00:00Z", "rep_2", "[\"Proposal\"]", 0.5);
        Voice.accepted(company.postEvents("""
                {"event_id": "s", "event_type": "call.started", "timestamp": "2025-01-15T16:00:00Z", "data": {"call_id": "foreign"}}"""));
        Answer last = Voice.analysed(company, "foreign", "2025-01-15T16:00:00Z", """
                "stages_detected": [{"stage_name": "PROPOSAL", "stage_order": 2}], "compliance_score": 0.5""");
        JsonNode all = Reads.after(last, company, path("")).json();
        assertThat(all.get("company_id").asText()).isEqualTo(company.id());
        assertThat(all.get("overall_compliance").doubleValue()).isCloseTo(0.625, within(1e-9));
        assertThat(all.at("/stage_compliance/Introduction").doubleValue()).isEqualTo(0.5);
        assertThat(all.at("/stage_compliance/Proposal").doubleValue()).isEqualTo(0.75);
        assertThat(all.get("stage_compliance").has("Weather")).isFalse();
        assertThat(all.get("rep_performance")).hasSize(2);
        JsonNode day = company.get(path("?date_range=2025-01-15..2025-01-15")).json();
        assertThat(day.get("calls").intValue()).isEqualTo(3);
        assertThat(day.at("/rep_performance/0/rep_id").asText()).isEqualTo("rep_1");
        assertThat(day.at("/rep_performance/0/compliance_score").doubleValue()).isEqualTo(0.75);
        assertThat(day.at("/rep_performance/0/improvement_areas").toString()).isEqualTo("[\"Proposal\"]");
        assertThat(day.get("rep_performance")).hasSize(1);
        JsonNode none = company.get(path("?date_range=last_7_days")).json();
        assertThat(none.get("overall_compliance").isNull()).isTrue();
        assertThat(none.at("/stage_compliance/Proposal").isNull()).isTrue();
        assertThat(none.get("rep_performance")).isEmpty();
    }

    @Test
    void a_stage_is_known_by_its_id_whatever_it_is_called_now() {
        JsonNode stage = company.get("/api/v1/sop/stages").json().get("stages").get(0);
        String id = stage.get("stage_id").asText();
        call("ours", "2025-01-15T15:00:00Z", "rep_1", """
                [{"stage_id": "%s", "stage_name": "Introduction"}, {"stage_name": "introduction "}]""".formatted(id), 0.5);
        call("named", "2025-01-15T16:00:00Z", "rep_1", "[\"Introduction\"]", 0.5);
        Voice.accepted(company.client().put("/api/v1/sop/stages/" + id, "{\"stage_name\": \"Opening\", \"stage_order\": 1}"));

        Voice.analysed(company, "named", "2025-01-15T15:59:00Z", "\"stages_detected\": [\"Proposal\"], \"compliance_score\": 1");
        Voice.accepted(company.postEvents("""
                {"event_id": "s-un", "event_type": "call.started", "timestamp": "2025-01-15T18:00:00Z", "data": {"call_id": "unmeasured"}}"""));
        Voice.analysed(company, "unmeasured", "2025-01-15T18:00:00Z", "\"stages_detected\": [], \"stages_missing\": [\"Proposal\"]");

        JsonNode found = Reads.after(call("none", "2025-01-15T17:00:00Z", "rep_1", "[]", 0), company, path("")).json();

        assertThat(found.get("calls").intValue()).isEqualTo(3);
        assertThat(found.at("/stage_compliance/Opening").doubleValue()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(found.at("/rep_performance/0/improvement_areas").toString()).isEqualTo("[\"Proposal\",\"Opening\"]");
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2025-01-16..2025-01-15", "last_0_days", "2025-02-30..2025-03-01"})
    void a_range_that_is_none_is_refused(String range) {
        Answer answer = company.get(path("?date_range=" + range));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("date_range");
    }

    @Test
    void other_companies_learn_nothing() {
        Voice.transcribed(company, "c", "2025-01-15T10:35:00Z", "Hello, my name is John.");
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.get(path("")).status()).isEqualTo(403);
        Voice.accepted(other.post("/api/v1/sop/stages", STAGES));
        assertThat(other.post(ANALYSE, "{\"call_id\": \"c\"}").status()).isEqualTo(404);
        assertThat(other.post(ANALYSE, "{\"call_id\": \"c\", \"sop_id\": \"%s\"}".formatted(sopId)).status()).isEqualTo(404);
        assertThat(other.post(ANALYSE, "{\"call_id\": \"c\", \"company_id\": \"%s\"}".formatted(company.id())).status()).isEqualTo(403);
    }

    @Test
    void without_active_stages_there_is_nothing_to_measure_by() {
        TestCompany other = RunningLedger.get().newCompany();
        Voice.transcribed(other, "c", "2025-01-15T10:35:00Z", "Hello.");

        assertThat(other.post(ANALYSE, "{\"call_id\": \"c\"}").json().get("message").asText()).contains("no active SOP stages");
    }

    @ParameterizedTest
    @CsvSource({"csr,403", "sales_rep,403", "manager,200", "executive,403"})
    void only_managers_measure(String role, int status) {
        Voice.transcribed(company, "c", "2025-01-15T10:35:00Z", "Hello, my name is John.");
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.get(path("")).status()).isEqualTo(status);
        assertThat(person.post(ANALYSE, "{\"call_id\": \"c\"}").status()).isEqualTo(status);
    }

    private Answer call(String callId, String startedAt, String repId, String stages, double score) {
        Voice.accepted(company.postEvents("""
                {"event_id": "s-%s", "event_type": "call.started", "timestamp": "%s", "data": {"call_id": "%s", "rep_id": "%s"}}"""
                .formatted(callId, startedAt, callId, repId)));
        return Voice.analysed(company, callId, startedAt, "\"stages_detected\": %s, \"compliance_score\": %s".formatted(stages, score));
    }

    private String path(String query) {
        return "/api/v1/sop/compliance/" + company.id() + query;
    }
}
