package io.leadledger.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.upload.UploadingCompany;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallRailTest {

    private static final String COMPLETED = """
            {"event": "call.completed", "timestamp": "2025-01-15T10:30:00Z", "data": {"call_id": "call_12345", "company_id": "%s",
             "audio_url": "https://s3.amazonaws.com/callrail/audio.wav", "duration": 300, "caller_phone": "+1234567890"}}""";
    private static final String STARTED = """
            {"event": "call.started", "timestamp": "2025-01-15T10:25:00Z", "data": {"call_id": "call_12345", "company_id": "%s",
             "caller_phone": "+1234567890"}}""";
    private static final String RECORDED = """
            {"event": "recording.ready", "timestamp": "2025-01-15T10:31:00Z", "data": {"call_id": "call_12345", "company_id": "%s",
             "recording_url": "https://s3.amazonaws.com/callrail/recording.wav"}}""";
    private static final String CALLRAILS_OWN = "resource_id=CAL8154748ae6bd4e278a7cddd38a662f4f&answered=true&direction=inbound&duration=62"
            + "&customer_phone_number=%2B13036231131&customer_name=RegionalTrans&business_phone_number=%2B19044567899"
            + "&start_time=2025-01-27T15%3A54%3A25.434-05%3A00&recording=https%3A%2F%2Fapi.callrail.com%2Fr%2F1.mp3&company_id=COM1&voicemail=false";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_completed_call_is_acknowledged_as_documented() {
        Answer answer = company.post("/webhooks/callrail/call-completed", COMPLETED.formatted(company.id()));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().get("status").asText()).isEqualTo("processed");
        assertThat(answer.json().get("processing_id").asText()).startsWith("proc_");
        JsonNode call = Reads.after(answer, company, "/api/v1/calls/call_12345").json();
        assertThat(call.get("audio_file_path").asText()).isEqualTo("https://s3.amazonaws.com/callrail/audio.wav");
    }

    @Test
    void late_twice_and_out_of_order_is_the_same_as_in_order() {
        TestCompany other = RunningLedger.get().newCompany();
        for (String[] each : new String[][] {{"call-started", STARTED}, {"call-completed", COMPLETED}, {"recording-ready", RECORDED}}) {
            company.post("/webhooks/callrail/" + each[0], each[1].formatted(company.id()));
        }
        for (String[] each : new String[][] {
            {"recording-ready", RECORDED}, {"call-completed", COMPLETED}, {"recording-ready", RECORDED}, {"call-completed", COMPLETED}
        }) {
            other.post("/webhooks/callrail/" + each[0], each[1].formatted(other.id()));
        }
        Answer last = other.post("/webhooks/callrail/call-started", STARTED.formatted(other.id()));

        assertThat(state(other)).isEqualTo(state(company));
        assertThat(last.toString()).isEqualTo("200 {\"status\":\"processed\"}");
        assertThat(other.get("/api/v1/audit/calls/call_12345/history").json().get("events")).hasSize(3);
    }

    @Test
    void callrails_own_form_is_understood_and_its_signature_lets_it_in() throws Exception {
        RunningLedger.get().admin().post(
                "/admin/v1/companies/" + company.id() + "/webhook-tokens", "{\"source\": \"callrail\", \"secret\": \"signing-key\"}");
        String form = CALLRAILS_OWN.replace("COM1", company.id());

        Answer signed = form(UploadingCompany.stranger(), "", form, signature(form, "signing-key"));

        assertThat(signed.status()).as("%s", signed).isEqualTo(200);
        JsonNode state = state("CAL8154748ae6bd4e278a7cddd38a662f4f");
        assertThat(state.get("status").asText()).isEqualTo("completed");
        assertThat(state.get("started_at").asText()).isEqualTo("2025-01-27T20:54:25.434Z");
        assertThat(state.get("ended_at").asText()).isEqualTo("2025-01-27T20:55:27.434Z");
        assertThat(state.get("caller_phone").asText()).isEqualTo("+13036231131");
        assertThat(state.get("recording_url").asText()).isEqualTo("https://api.callrail.com/r/1.mp3");
        assertThat(form(UploadingCompany.stranger(), "", form, signature(form, "another-key")).status()).isEqualTo(401);
        assertThat(form(UploadingCompany.stranger(), "", form + "&x=1", signature(form, "signing-key")).status()).isEqualTo(401);
    }

    @Test
    void the_companys_token_in_the_url_lets_it_in_until_it_is_revoked() {
        String tokens = "/admin/v1/companies/" + company.id() + "/webhook-tokens";
        JsonNode made = RunningLedger.get().admin().post(tokens, "{\"source\": \"callrail\"}").json();
        String query = "?token=" + made.get("token").asText();

        assertThat(form(UploadingCompany.stranger(), query, CALLRAILS_OWN, "").status()).isEqualTo(200);
        assertThat(RunningLedger.get().admin().get(tokens).json().at("/webhook_tokens/0/source").asText()).isEqualTo("callrail");
        assertThat(RunningLedger.get().admin().delete(tokens + "/" + made.get("token_id").asText()).status()).isEqualTo(204);
        assertThat(form(UploadingCompany.stranger(), query, CALLRAILS_OWN, "").status()).isEqualTo(401);
    }

    @Test
    void nobody_else_is_let_in() {
        LedgerClient stranger = UploadingCompany.stranger();
        TestCompany other = RunningLedger.get().newCompany();
        String body = COMPLETED.formatted(company.id());

        assertThat(stranger.post("/webhooks/callrail/call-completed", body).status()).isEqualTo(401);
        assertThat(stranger.post("/webhooks/callrail/call-completed", "{nonsense").status()).isEqualTo(401);
        assertThat(stranger.post("/webhooks/callrail/call-completed?token=whk_00", body).status()).isEqualTo(401);
        assertThat(other.post("/webhooks/callrail/call-completed", body).status()).isEqualTo(403);
        assertThat(company.post("/admin/v1/companies/" + company.id() + "/webhook-tokens", "{\"source\": \"callrail\"}").status()).isEqualTo(403);
    }

    @Test
    void an_unanswered_call_is_missed() {
        company.post("/webhooks/callrail/call-completed", "{\"id\": \"CAL1\", \"answered\": false, \"datetime\": \"2025-01-27 15:54:25 UTC\"}");

        assertThat(state("CAL1").get("status").asText()).isEqualTo("missed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|call_id", "{\"data\": 5}|data", "{\"data\": {\"call_id\": \"c\", \"duration\": \"x\"}}|data.duration",
        "{\"timestamp\": \"soon\", \"data\": {\"call_id\": \"c\"}}|timestamp", "{\"call_id\": \"c\", \"start_time\": \"x\"}|start_time",
    })
    void a_bad_body_names_its_field(String body, String field) {
        Answer answer = company.post("/webhooks/callrail/call-started", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    /** But for the lead, whose derived id is another one in each company. */
    private static JsonNode state(TestCompany of) {
        JsonNode state = of.get("/api/v1/audit/calls/call_12345").json().get("state");
        return ((ObjectNode) state).without("lead_id");
    }

    private JsonNode state(String callId) {
        return company.get("/api/v1/audit/calls/" + callId).json().get("state");
    }

    private static Answer form(LedgerClient client, String query, String form, String signature) {
        return client.post(
                "/webhooks/callrail/call-completed" + query, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8),
                "Signature", signature);
    }

    private static String signature(String body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
