package io.leadledger.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OttoCallsTest {

    private static final String DOCUMENTED = """
            {"company_id": "%s", "call_id": "call_12345", "audio_url": "https://s3.amazonaws.com/bucket/audio.wav",
             "caller_phone": "+1234567890", "rep_phone": "+0987654321", "duration": 300, "callrail_id": "cr_12345",
             "metadata": {"source": "callrail", "campaign": "summer_sale"}}""";
    private static final String TRANSCRIBED = """
            {"event_id": "t-1", "event_type": "call.transcribed", "timestamp": "2025-01-15T10:35:00Z", "data": {"call_id": "call_12345",
             "language": "en-US", "confidence": 0.95, "segments": [
               {"speaker": "speaker_1", "start": 0.0, "end": 15.5, "text": "Hello, this is John.", "confidence": 0.92},
               {"speaker": "speaker_2", "start": 15.5, "end": 30.2, "text": "Hi John.", "confidence": 0.88}]}}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_created_call_is_answered_as_documented() {
        Answer answer = create();

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        JsonNode call = answer.json();
        assertThat(call.get("call_id").asText()).isEqualTo("call_12345");
        assertThat(call.get("company_id").asText()).isEqualTo(company.id());
        assertThat(call.get("status").asText()).isEqualTo("pending");
        assertThat(call.get("processing_status").asText()).isEqualTo("pending");
        assertThat(call.get("audio_file_path").asText()).isEqualTo("https://s3.amazonaws.com/bucket/audio.wav");
        assertThat(call.get("transcript_file_path").isNull()).isTrue();
        assertThat(call.get("speaker_diarization_file_path").isNull()).isTrue();
        assertThat(call.get("created_at").asText()).isEqualTo(call.get("updated_at").asText()).endsWith("Z");
        assertThat(Reads.after(answer, company, "/api/v1/calls/call_12345").json()).isEqualTo(call);
    }

    @Test
    void the_same_record_again_changes_nothing() {
        Answer first = create();
        Answer again = create();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(Reads.after(again, company, "/api/v1/audit/calls/call_12345/history").json().get("events")).hasSize(1);
    }

    @Test
    void an_update_changes_the_status_and_adds_to_the_metadata() {
        create();
        Answer updated = company.client().put("/api/v1/calls/call_12345", """
                {"status": "processing", "metadata": {"notes": "High priority lead", "tags": ["qualified", "follow_up_needed"]}}""");

        assertThat(updated.status()).as("%s", updated).isEqualTo(200);
        assertThat(updated.json().get("status").asText()).isEqualTo("processing");
        assertThat(updated.json().get("metadata").toString()).contains("summer_sale", "High priority lead", "follow_up_needed");
        JsonNode status = Reads.after(updated, company, "/api/v1/calls/call_12345/status").json();
        assertThat(status.get("status").asText()).isEqualTo("processing");
        assertThat(status.get("stages").toString())
                .isEqualTo("{\"transcription\":\"processing\",\"diarization\":\"pending\",\"analysis\":\"pending\"}");
        assertThat(status.get("progress").asInt()).isBetween(1, 99);
    }

    @Test
    void a_transcript_completes_its_stages_and_is_read_in_all_its_forms() {
        create();
        Answer transcribed = company.postEvents(TRANSCRIBED);

        JsonNode call = Reads.after(transcribed, company, "/api/v1/calls/call_12345").json();
        assertThat(call.get("status").asText()).as("it is being analysed, or is already").isIn("processing", "completed");
        assertThat(call.get("transcript_file_path").asText()).isEqualTo("/api/v1/calls/call_12345/transcript");
        assertThat(get("/status").at("/stages/diarization").asText()).isEqualTo("completed");
        assertThat(get("/status").get("progress").asInt()).isGreaterThan(75);
        assertThat(get("/transcript").toString()).isEqualTo(
                "{\"call_id\":\"call_12345\",\"transcript\":\"Hello, this is John. Hi John.\",\"confidence\":0.95,\"language\":\"en-US\"}");
        assertThat(get("/diarization").at("/speakers/0").toString()).isEqualTo(
                "{\"speaker_id\":\"speaker_1\",\"start_time\":0,\"end_time\":15.5,\"text\":\"Hello, this is John.\",\"confidence\":0.92}");
        assertThat(get("/speakers")).isEqualTo(get("/diarization"));
    }

    @Test
    void what_is_not_there_is_404_in_the_documented_envelope() {
        Answer created = create();
        Answer unknown = company.get("/api/v1/calls/none");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("error").asText()).isEqualTo("not_found");
        assertThat(unknown.json().hasNonNull("timestamp")).isTrue();
        assertThat(Reads.after(created, company, "/api/v1/calls/call_12345/transcript").status()).isEqualTo(404);
        assertThat(company.get("/api/v1/calls/call_12345/diarization").status()).isEqualTo(404);
        assertThat(company.client().put("/api/v1/calls/none", "{\"status\": \"processing\"}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|call_id", "{\"call_id\": \"c\", \"duration\": \"long\"}|duration", "{\"call_id\": {}}|call_id",
        "{\"call_id\": \"c\", \"metadata\": 1}|metadata", "{\"call_id\": \"c\", \"audio_url\": []}|audio_url",
    })
    void a_bad_record_names_its_field(String body, String field) {
        Answer answer = company.post("/api/v1/calls", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void a_status_that_is_none_is_refused() {
        create();

        assertThat(company.client().put("/api/v1/calls/call_12345", "{\"status\": \"soon\"}").json().get("field").asText()).isEqualTo("status");
    }

    @Test
    void other_companies_neither_see_nor_change_a_call() {
        Answer created = create();
        TestCompany other = RunningLedger.get().newCompany();

        Reads.after(created, company, "/api/v1/calls/call_12345");
        for (String what : new String[] {"", "/status", "/audio", "/transcript", "/diarization", "/speakers"}) {
            assertThat(other.get("/api/v1/calls/call_12345" + what).status()).as(what).isEqualTo(404);
        }
        assertThat(other.client().put("/api/v1/calls/call_12345", "{\"status\": \"failed\"}").status()).isEqualTo(404);
        assertThat(other.post("/api/v1/calls", DOCUMENTED.formatted(company.id())).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"csr,200,201", "sales_rep,200,403", "manager,200,201", "executive,403,403", "auditor,403,403"})
    void roles_may_do_what_the_document_says(String role, int read, int write) {
        Answer created = create();
        Reads.after(created, company, "/api/v1/calls/call_12345");
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.get("/api/v1/calls/call_12345").status()).isEqualTo(read);
        assertThat(person.post("/api/v1/calls", "{\"call_id\": \"by-%s\"}".formatted(role)).status()).isEqualTo(write);
    }

    private Answer create() {
        return company.post("/api/v1/calls", DOCUMENTED.formatted(company.id()));
    }

    private JsonNode get(String what) {
        return company.get("/api/v1/calls/call_12345" + what).json();
    }
}
