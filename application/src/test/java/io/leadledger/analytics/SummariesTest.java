package io.leadledger.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 5 of the Otto document. */
class SummariesTest {

    private final TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Berliners\", \"time_zone\": \"Europe/Berlin\"}");

    @Test
    void a_day_has_the_numbers_of_analytics() {
        settle(company.postEvents(CallLines.examples().lines()));
        Answer made = company.post("/api/v1/summary/daily", "{\"date\": \"2026-03-11\", \"rep_id\": \"anna\", \"summary_type\": \"detailed\"}");

        assertThat(made.status()).as("%s", made).isEqualTo(200);
        JsonNode day = made.json();
        assertThat(day.get("date").asText()).isEqualTo("2026-03-11");
        assertThat(day.get("rep_id").asText()).isEqualTo("anna");
        assertThat(day.at("/metrics/calls_completed").asInt()).isEqualTo(1);
        assertThat(day.at("/metrics/qualified_leads").asInt(-1)).isZero();
        assertThat(day.at("/metrics/appointments_scheduled").asInt(-1)).isZero();
        assertThat(day.get("content").asText()).contains("2026-03-11", "• 1 call completed", "• 0 qualified leads", "0.0% of completed");
        assertThat(day.get("sources").toString()).isEqualTo("[\"c2\"]");
        assertThat(day.get("created_at").asText()).endsWith("Z");
    }

    @Test
    void an_appointment_is_told_by_what_was_recorded_and_found() {
        Answer made = appointment();

        JsonNode summary = made.json();
        assertThat(summary.get("rep_id").asText()).isEqualTo("anna");
        assertThat(summary.get("content").asText())
                .contains("Customer: John Smith (ABC Corp)", "Duration: 10 minutes", "Outcome: qualified", "Send the proposal");
        assertThat(summary.get("key_points").toString()).contains("Too dear");
        assertThat(summary.get("next_steps").toString()).isEqualTo("[\"Send the proposal\"]");
        JsonNode read = Reads.after(made, company, "/api/v1/summary/call/visit").json();
        assertThat(read.get("summary_type").asText()).isEqualTo("appointment");
        assertThat(read.get("sources").toString()).isEqualTo("[\"visit\",\"lead:john\"]");
        for (String same : List.of("call_id", "rep_id", "content", "key_points", "next_steps", "created_at")) {
            assertThat(read.get(same)).isEqualTo(summary.get(same));
        }
    }

    @Test
    void a_brief_rests_on_earlier_calls_and_marks_what_it_was_told() {
        appointment();
        settle(company.postEvents("""
                {"event_id": "next", "entity_id": "john", "event_type": "call.started", "timestamp": "2026-03-12T09:00:00Z",
                 "data": {"call_id": "next-visit", "rep_id": "bert"}}"""));
        Answer made = company.post("/api/v1/summary/prep", """
                {"call_id": "next-visit", "rep_id": "anna", "customer_context": {"name": "Somebody", "previous_interactions": 2,
                 "last_objection": "price_concern"}}""");

        assertThat(made.status()).as("%s", made).isEqualTo(200);
        JsonNode brief = made.json();
        assertThat(brief.get("rep_id").asText()).isEqualTo("anna");
        assertThat(brief.get("content").asText())
                .contains("John Smith (ABC Corp)", "1 earlier call", "2026-03-10: qualified; objected to price", "Send the proposal",
                        "Told with the request: 2 previous interactions")
                .doesNotContain("Somebody", "\n\n\n");
        assertThat(brief.get("key_insights").toString()).contains("Objected to price before");
        assertThat(brief.get("suggested_approach").asText()).contains("price");
        assertThat(brief.get("sources").toString()).isEqualTo("[\"next-visit\",\"visit\",\"lead:john\"]");
    }

    @Test
    void a_brief_names_the_open_tasks_and_deals_that_it_tells_of() {
        appointment();
        company.postEntities("""
                {"entity_id": "d1", "entity_type": "deal", "timestamp": "2026-03-10T09:00:00Z",
                 "attributes": {"name": "New roof", "stage": "proposal", "value": 12000, "currency": "EUR", "lead_id": "john"}}""", """
                {"entity_id": "d2", "entity_type": "deal", "timestamp": "2026-03-10T09:00:00Z",
                 "attributes": {"name": "Old roof", "stage": "closed_lost", "value": 9, "lead_id": "john"}}""");
        Answer task = company.post("/api/v1/calls/visit/follow-up-tasks", """
                {"task_type": "email", "description": "Send the colours", "priority": "high", "due_date": "2026-03-12T12:00:00Z"}""");
        settle(task);
        Reads.after(task, company, "/api/v1/calls/visit/follow-up-tasks");

        JsonNode brief = company.post("/api/v1/summary/prep", "{\"call_id\": \"visit\"}").json();

        assertThat(brief.get("content").asText())
                .contains("Open Tasks:\n• Send the colours (due 2026-03-12)", "Open Deals:\n• New roof: proposal, 12000 EUR")
                .doesNotContain("Old roof");
        String made = task.json().get("task_id").asText();
        assertThat(brief.get("sources").toString()).isEqualTo("[\"visit\",\"lead:john\",\"task:%s\",\"deal:d1\"]".formatted(made));
    }

    @ParameterizedTest
    @CsvSource({"csr,200", "sales_rep,200", "manager,200", "executive,403", "auditor,403"})
    void reps_and_those_who_lead_them_are_told(String role, int status) {
        Reads.after(appointment(), company, "/api/v1/summary/call/visit");
        LedgerClient person = RunningLedger.get().client(company.post(
                "/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json().get("access_token").asText());

        assertThat(person.post("/api/v1/summary/daily", "{\"date\": \"2026-03-10\", \"rep_id\": \"anna\"}").status()).isEqualTo(status);
        assertThat(person.post("/api/v1/summary/appointment", "{\"call_id\": \"visit\"}").status()).isEqualTo(status);
        assertThat(person.post("/api/v1/summary/prep", "{\"call_id\": \"visit\"}").status()).isEqualTo(status);
        assertThat(person.get("/api/v1/summary/anna/history").status()).isEqualTo(status);
        assertThat(person.get("/api/v1/summary/call/visit").status()).isEqualTo(status);
    }

    @Test
    void a_reps_history_is_filtered_sorted_and_paged() {
        appointment();
        Answer made = company.post("/api/v1/summary/daily", "{\"date\": \"2026-03-09\", \"rep_id\": \"anna\"}");

        JsonNode history = Reads.after(made, company, "/api/v1/summary/anna/history").json();
        assertThat(history.get("rep_id").asText()).isEqualTo("anna");
        assertThat(history.get("total").asInt()).isEqualTo(2);
        assertThat(history.get("limit").asInt()).isEqualTo(20);
        assertThat(history.get("summaries").findValuesAsText("type")).containsExactly("daily", "appointment");
        assertThat(types("?sort=date")).containsExactly("appointment", "daily");
        assertThat(types("?order=asc&limit=1")).containsExactly("appointment");
        assertThat(types("?type=daily")).containsExactly("daily");
        assertThat(types("?offset=1")).containsExactly("appointment");
    }

    private List<String> types(String query) {
        return company.get("/api/v1/summary/anna/history" + query).json().get("summaries").findValuesAsText("type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "daily|{\"rep_id\": \"anna\"}|400|date", "daily|{\"date\": \"15.1.2025\", \"rep_id\": \"anna\"}|400|date",
        "daily|{\"date\": \"2025-02-30\", \"rep_id\": \"anna\"}|400|date", "daily|{\"date\": \"2025-01-15\"}|400|rep_id",
        "daily|{\"date\": \"2025-01-15\", \"rep_id\": \"nobody\"}|404|", "daily|[]|400|body", "appointment|{}|400|call_id",
        "daily|{\"date\": \"2025-01-15\", \"rep_id\": \"nobody\", \"summary_type\": \"long\"}|400|summary_type",
        "appointment|{\"call_id\": \"none\"}|404|", "prep|{\"call_id\": \"none\"}|404|", "prep|{\"call_id\": {}}|400|call_id",
    })
    void what_cannot_be_meant_is_refused(String what, String body, int status, String field) {
        Answer answer = company.post("/api/v1/summary/" + what, body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().path("field").asText(null)).isEqualTo(field);
    }

    @Test
    void other_companies_are_told_nothing() {
        Reads.after(appointment(), company, "/api/v1/summary/call/visit");
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.get("/api/v1/summary/call/visit").status()).isEqualTo(404);
        assertThat(other.get("/api/v1/summary/anna/history").status()).isEqualTo(404);
        assertThat(other.post("/api/v1/summary/appointment", "{\"call_id\": \"visit\"}").status()).isEqualTo(404);
        assertThat(other.post("/api/v1/summary/daily", "{\"date\": \"2026-03-10\", \"rep_id\": \"anna\"}").status()).isEqualTo(404);
    }

    private Answer appointment() {
        company.postEntities("""
                {"entity_id": "john", "entity_type": "lead", "timestamp": "2026-03-01T09:00:00Z",
                 "attributes": {"name": "John Smith", "company": "ABC Corp", "phone": "+49 30 555"}}""");
        settle(company.postEvents("""
                {"event_id": "v1", "entity_id": "john", "event_type": "call.completed", "timestamp": "2026-03-10T09:30:00Z",
                 "data": {"call_id": "visit", "rep_id": "anna", "started_at": "2026-03-10T09:00:00Z", "duration": 600,
                          "outcome": "qualified"}}""", """
                {"event_id": "v2", "entity_id": "john", "event_type": "call.analyzed", "timestamp": "2026-03-10T09:40:00Z",
                 "data": {"call_id": "visit", "objections": [{"objection_type": "price", "objection_text": "Too dear"}],
                          "next_steps": ["Send the proposal"]}}"""));
        Answer made = company.post("/api/v1/summary/appointment", "{\"call_id\": \"visit\", \"summary_type\": \"detailed\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(200);
        return made;
    }

    /** A summary is made of what its maker may already see. */
    private void settle(Answer written) {
        Reads.after(written, company, "/api/v1/analytics/performance/" + company.id());
        Reads.after(written, company, "/api/v1/crm/calls");
    }
}
