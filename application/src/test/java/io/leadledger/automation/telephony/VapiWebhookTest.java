package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class VapiWebhookTest {

    private static final String PATH = "/webhooks/vapi";
    private static final String RINGING = """
            {"message": {"type": "status-update", "status": "ringing", "timestamp": 1736936990000, "call": %s}}""";
    private static final String TALKING = """
            {"message": {"type": "status-update", "status": "in-progress", "timestamp": 1736937001000, "startedAt": "2025-01-15T10:30:00Z",
             "call": %s}}""";
    private static final String ENDED = """
            {"message": {"type": "status-update", "status": "ended", "endedReason": "customer-ended-call", "timestamp": 1736937421000, "call": %s}}""";
    private static final String REPORT = """
            {"message": {"type": "end-of-call-report", "endedReason": "customer-ended-call", "timestamp": 1736937425000,
             "startedAt": "2025-01-15T10:30:00Z", "endedAt": "2025-01-15T10:37:00Z", "call": %s,
             "analysis": {"successEvaluation": "true"},
             "artifact": {"recordingUrl": "https://storage.vapi.example/1.wav", "messages": [
               {"role": "system", "message": "Be polite"},
               {"role": "bot", "message": "Hello, this is Acme", "secondsFromStart": 0.5, "duration": 1200},
               {"role": "user", "message": "I would like a demo", "secondsFromStart": 3.25, "duration": 900}]}}}""";

    private final TestCompany company = RunningLedger.get().newCompany();
    private final JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);

    private static String ours(TestCompany of, String callId, String providerId) {
        return """
                {"id": "%s", "type": "outboundPhoneCall", "customer": {"number": "+15550123"},
                 "assistant": {"metadata": {"call_id": "%s", "company_id": "%s"}}}""".formatted(providerId, callId, of.id());
    }

    private void asked(TestCompany of, String callId) {
        jdbc.sql("""
                        INSERT INTO outbound_call (company_id, call_id, step, provider, requested_at, attempted_at, due_at)
                        VALUES (?, ?, 'dialing', 'vapi', now(), now(), ?)""")
                .param(UUID.fromString(of.id())).param(callId).param(Timestamp.from(Instant.now().plusSeconds(600))).update();
    }

    /** Of what was told; the analysis follows by itself, sooner or later. */
    private static JsonNode state(TestCompany of, String callId) {
        return ((ObjectNode) of.get("/api/v1/audit/calls/" + callId).json().get("state")).without("analysis.leadledger");
    }

    private static List<String> told(TestCompany of, String callId) {
        return of.get("/api/v1/audit/calls/" + callId + "/history").json().get("events").findValuesAsText("type").stream()
                .filter(type -> !type.equals("call.analyzed"))
                .toList();
    }

    @Test
    void late_twice_and_in_any_order_is_the_same_call() {
        List<String> messages = new ArrayList<>(List.of(RINGING, TALKING, ENDED, REPORT, REPORT, TALKING));
        JsonNode expected = null;
        for (int order = 0; order < 6; order++) {
            TestCompany each = RunningLedger.get().newCompany();
            asked(each, "call_any");
            messages.forEach(message -> {
                Answer answer = each.post(PATH, message.formatted(ours(each, "call_any", "vapi-" + each.id())));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            });
            JsonNode state = state(each, "call_any");
            expected = expected == null ? state : expected;
            assertThat(state).isEqualTo(expected);
            assertThat(told(each, "call_any")).hasSize(4);
            Collections.shuffle(messages, new Random(order));
        }
        JsonNode whole = Objects.requireNonNull(expected);
        assertThat(whole.get("status").asText()).isEqualTo("completed");
        assertThat(whole.get("duration").decimalValue()).isEqualByComparingTo("420");
        assertThat(whole.get("outcome").asText()).isEqualTo("successful");
        assertThat(whole.get("recording_url").asText()).isEqualTo("https://storage.vapi.example/1.wav");
        assertThat(whole.get("transcript").asText()).contains("I would like a demo").doesNotContain("Be polite");
    }

    @Test
    void the_report_ends_the_dialers_work_and_counts_its_seconds() {
        asked(company, "call_1");
        company.post(PATH, REPORT.formatted(ours(company, "call_1", "v-" + company.id())));
        assertThat(jdbc.sql("SELECT step || ' ' || provider_call_id || ' ' || seconds FROM outbound_call WHERE company_id = ?::uuid")
                .param(company.id()).query(String.class).single()).isEqualTo("done v-" + company.id() + " 420");
    }

    @Test
    void a_call_that_somebody_made_to_vapi_is_kept_under_its_id_there() {
        String call = "{\"id\": \"inbound-1\", \"type\": \"inboundPhoneCall\", \"customer\": {\"number\": \"+15550177\"}}";
        Answer answer = company.post(PATH, REPORT.formatted(call));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode state = state(company, "inbound-1");
        assertThat(state.get("direction").asText()).isEqualTo("inbound");
        assertThat(state.get("lead_id").asText()).startsWith("lead_");
    }

    @Test
    void without_key_token_or_secret_it_is_401_and_with_any_of_them_it_is_let_in() throws Exception {
        String token = RunningLedger.get().admin().post(
                "/admin/v1/companies/" + company.id() + "/webhook-tokens", "{\"source\": \"vapi\", \"secret\": \"hush\"}")
                .json().get("token").asText();
        String body = REPORT.formatted(ours(company, "call_of_nobody", "v1"));
        var stranger = RunningLedger.get().client("");
        assertThat(stranger.post(PATH, body).status()).isEqualTo(401);
        assertThat(stranger.post(PATH + "?token=wrong", body).status()).isEqualTo(401);
        assertThat(stranger.post(PATH, body, "x-vapi-secret", "wrong").status()).isEqualTo(401);
        assertThat(stranger.post(PATH + "?token=" + token, body).status()).isEqualTo(200);
        assertThat(stranger.post(PATH, body, "x-vapi-secret", "hush").status()).isEqualTo(200);
        String signature = VapiSignature.of(body.getBytes(StandardCharsets.UTF_8), "hush");
        assertThat(stranger.post(PATH, body, "x-vapi-signature", signature).status()).isEqualTo(200);
        assertThat(stranger.post(PATH, body + " ", "x-vapi-signature", signature).status()).isEqualTo(401);
    }

    @Test
    void another_companys_call_is_refused_and_untouched() {
        TestCompany other = RunningLedger.get().newCompany();
        asked(company, "call_2");
        assertThat(other.post(PATH, REPORT.formatted(ours(company, "call_2", "v2"))).status()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT step FROM outbound_call WHERE company_id = ?::uuid").param(company.id()).query(String.class).single())
                .isEqualTo("dialing");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "1", "{", "{}", "{\"message\": 1}", "{\"message\": {}}", "{\"message\": {\"type\": \"end-of-call-report\"}}",
        "{\"message\": {\"type\": \"end-of-call-report\", \"call\": {\"id\": \"x\"}, \"endedAt\": \"2999-01-01T00:00:00Z\"}}",
        "{\"message\": {\"type\": \"status-update\", \"status\": \"ringing\", \"call\": {\"id\": \"a\\u0000b\"}}}",
    })
    void what_cannot_be_taken_is_a_400(String body) {
        assertThat(company.post(PATH, body).status()).as(body).isEqualTo(400);
    }

    @Test
    void other_messages_are_acknowledged_and_change_nothing() {
        Answer answer = company.post(PATH, "{\"message\": {\"type\": \"speech-update\", \"call\": {\"id\": \"x\"}}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(company.get("/api/v1/crm/calls").json().get("calls")).isEmpty();
    }
}
