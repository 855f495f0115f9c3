package io.leadledger.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** "Initiate Outbound Call", with the simulator as the provider. */
@Execution(ExecutionMode.CONCURRENT)
class OutboundCallTest {

    private static final String CALLS = "/api/v1/crm/calls";
    private static final String DOCUMENTED = """
            {"lead_id": "%s", "phone_number": "+1-555-0123", "caller_id": "+1-555-9999",
             "agent_config": {"voice": "professional_female", "language": "en-US", "script_id": "script_abc123", "recording_enabled": true},
             "context": {"purpose": "qualification", "talking_points": ["Confirm budget range", "Identify decision timeline", "Schedule demo"],
              "lead_info": {"name": "John Doe", "company": "Acme Corp", "previous_interactions": ["email_opened", "pricing_page_viewed"]}}}""";

    private final TestCompany company = RunningLedger.get().newCompany();
    private final String lead = lead("{\"email\": \"john@acme.example\", \"phone\": \"+1-555-0188\"}");

    private String lead(String body) {
        return company.post("/api/v1/crm/leads", body).json().get("leadId").asText();
    }

    private Answer call(String fields) {
        return company.post(CALLS + "/outbound", "{\"lead_id\": \"%s\"%s}".formatted(lead, fields));
    }

    private JsonNode await(String callId, Predicate<JsonNode> expected) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(15));
        JsonNode call = company.get(CALLS + "/" + callId).json();
        while (!expected.test(call) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            call = company.get(CALLS + "/" + callId).json();
        }
        assertThat(expected.test(call)).as(call.toString()).isTrue();
        return call;
    }

    private static Predicate<JsonNode> status(String status) {
        return call -> call.path("status").asText().equals(status);
    }

    @Test
    void the_documented_request_is_answered_as_documented_and_played_to_its_end() {
        Answer answer = company.post(CALLS + "/outbound", DOCUMENTED.formatted(lead));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("call_id").asText()).startsWith("call_");
        assertThat(answer.json().get("status").asText()).isEqualTo("initiating");
        assertThat(answer.json().get("lead_id").asText()).isEqualTo(lead);
        assertThat(answer.json().get("estimated_wait").isInt()).isTrue();
        assertThat(answer.json().get("caller_id").asText()).isEqualTo("+1-555-9999");
        assertThat(Instant.parse(answer.json().get("created_at").asText())).isBeforeOrEqualTo(Instant.now());

        String id = answer.json().get("call_id").asText();
        JsonNode over = await(id, status("completed").and(call -> call.get("transcript").isArray() && !call.get("transcript").isEmpty()));
        assertThat(over.get("direction").asText()).isEqualTo("outbound");
        assertThat(over.get("lead_id").asText()).isEqualTo(lead);
        assertThat(over.get("phone_number").asText()).isEqualTo("+1-555-0123");
        assertThat(over.get("caller_id").asText()).isEqualTo("+1-555-9999");
        assertThat(over.get("outcome").asText()).isEqualTo("successful");
        assertThat(over.get("duration_seconds").decimalValue()).isEqualByComparingTo("2.5");
        JsonNode transcript = company.get(CALLS + "/" + id + "/transcript").json();
        assertThat(transcript.get("transcript").toString()).contains("John Doe").contains("Schedule demo");
        assertThat(transcript.at("/transcript/0/speaker").asText()).isEqualTo("agent");
        JsonNode history = company.get("/api/v1/audit/calls/" + id + "/history").json().get("events");
        assertThat(history).extracting(event -> event.get("type").asText())
                .containsOnlyOnce("call.requested", "call.started", "call.completed", "call.transcribed");
        JsonNode onLead = company.get("/api/v1/crm/leads/" + lead).json();
        assertThat(onLead.toString()).contains("call.completed");
    }

    @ParameterizedTest
    @CsvSource({
        "01,no_answer,no_answer", "02,no_answer,busy", "03,completed,voicemail", "04,no_answer,rejected", "05,failed,failed",
    })
    void the_number_asks_for_another_outcome_with_its_last_two_digits(String digits, String status, String outcome) {
        Answer answer = call(", \"phone_number\": \"+155501" + digits + "\"");
        JsonNode over = await(answer.json().get("call_id").asText(), status(status));
        assertThat(over.get("outcome").asText()).isEqualTo(outcome);
    }

    @Test
    void a_lead_is_called_on_its_own_phone_and_one_without_any_is_not() {
        Answer answer = call("");
        assertThat(answer.json().get("phone_number").asText()).isEqualTo("+1-555-0188");
        assertThat(answer.json().get("caller_id").isNull()).isTrue();
        String mailOnly = lead("{\"email\": \"mail@acme.example\"}");
        Answer refused = company.post(CALLS + "/outbound", "{\"lead_id\": \"" + mailOnly + "\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error/field").asText()).isEqualTo("phone_number");
    }

    @Test
    void bad_bodies_are_refused_by_the_name_of_the_field_and_leave_nothing() {
        Map.of(
                ", \"phone_number\": \"12\"", "phone_number",
                ", \"phone_number\": {}", "phone_number",
                ", \"caller_id\": \"me\"", "caller_id",
                ", \"agent_config\": []", "agent_config",
                ", \"agent_config\": {\"language\": 1}", "agent_config.language",
                ", \"agent_config\": {\"recording_enabled\": \"yes\"}", "agent_config.recording_enabled",
                ", \"context\": {\"talking_points\": [1]}", "context.talking_points",
                ", \"context\": {\"lead_info\": \"x\"}", "context.lead_info",
                ", \"call_id\": \"mine\"", "call_id").forEach((fields, field) -> {
                    Answer refused = call(fields);
                    assertThat(refused.status()).as(fields + refused).isEqualTo(400);
                    assertThat(refused.json().at("/error/field").asText()).as(fields).isEqualTo(field);
                });
        assertThat(company.post(CALLS + "/outbound", "{}").json().at("/error/field").asText()).isEqualTo("lead_id");
        assertThat(company.get(CALLS).json().get("calls")).isEmpty();
    }

    @Test
    void leads_that_are_not_there_or_of_another_company_are_not_found_alike() {
        TestCompany other = RunningLedger.get().newCompany();
        for (String id : new String[] {"nobody", lead}) {
            Answer refused = other.post(CALLS + "/outbound", "{\"lead_id\": \"%s\", \"phone_number\": \"+15550101\"}".formatted(id));
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.json().at("/error/code").asText()).isEqualTo("LEAD_NOT_FOUND");
        }
    }

    @Test
    void the_scope_is_needed_and_the_proxy_prefix_works() {
        String narrow = RunningLedger.get().admin()
                .post("/admin/v1/companies/" + company.id() + "/api-keys", "{\"name\": \"n\", \"scopes\": [\"crm:read\", \"crm:write\"]}")
                .json().get("api_key").asText();
        String body = "{\"lead_id\": \"" + lead + "\"}";
        assertThat(RunningLedger.get().client(narrow).post(CALLS + "/outbound", body).status()).isEqualTo(403);
        assertThat(company.post("/proxy/nexus-crm" + CALLS + "/outbound", body).status()).isEqualTo(201);
    }

    @Test
    void the_same_idempotency_key_makes_one_call() {
        String body = "{\"lead_id\": \"" + lead + "\"}";
        Answer first = company.post(CALLS + "/outbound", body, "Idempotency-Key", "c1");
        Answer again = company.post(CALLS + "/outbound", body, "Idempotency-Key", "c1");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(RunningLedger.get().bean(JdbcClient.class).sql("SELECT count(*) FROM outbound_call WHERE company_id = ?::uuid")
                .param(company.id()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void used_up_voice_minutes_are_402_until_the_month_is_over() {
        TestCompany starter = RunningLedger.get().newCompany("{\"name\": \"Small\", \"tier\": \"starter\", \"time_zone\": \"Pacific/Auckland\"}");
        String id = starter.post("/api/v1/crm/leads", "{\"phone\": \"+15550188\"}").json().get("leadId").asText();
        String body = "{\"lead_id\": \"" + id + "\"}";
        JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);
        spent(jdbc, starter, "now()", 5_999);
        spent(jdbc, starter, "now() - interval '32 days'", 100_000);
        assertThat(starter.post(CALLS + "/outbound", body).status()).isEqualTo(201);
        spent(jdbc, starter, "now()", 1);
        Answer refused = starter.post(CALLS + "/outbound", body);
        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("VOICE_MINUTES_EXCEEDED");
    }

    private static void spent(JdbcClient jdbc, TestCompany company, String when, int seconds) {
        jdbc.sql("""
                        INSERT INTO outbound_call (company_id, call_id, step, provider, requested_at, due_at, ended_at, seconds)
                        VALUES (?::uuid, ?, 'done', 'test', now(), now(), %s, ?)""".formatted(when))
                .param(company.id()).param("spent" + seconds).param(seconds).update();
    }

    @Test
    void a_starter_makes_ten_calls_an_hour() {
        TestCompany starter = RunningLedger.get().newCompany("{\"name\": \"Small\", \"tier\": \"starter\"}");
        for (int call = 0; call < 10; call++) {
            assertThat(starter.post(CALLS + "/outbound", "{\"lead_id\": \"nobody\"}").status()).isEqualTo(404);
        }
        Answer refused = starter.post(CALLS + "/outbound", "{\"lead_id\": \"nobody\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void spent_seconds_are_counted_when_a_call_is_over() {
        String id = call("").json().get("call_id").asText();
        await(id, status("completed"));
        JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);
        String sql = "SELECT coalesce(sum(seconds), 0) FROM outbound_call WHERE call_id = ? AND step = 'done' AND call_order IS NULL";
        Instant deadline = Instant.now().plusSeconds(10);
        while (jdbc.sql(sql).param(id).query(BigDecimal.class).single().signum() == 0 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(jdbc.sql(sql).param(id).query(BigDecimal.class).single()).isEqualByComparingTo("2.5");
        assertThat(StreamSupport.stream(company.get(CALLS).json().get("calls").spliterator(), false)).isNotEmpty();
    }
}
