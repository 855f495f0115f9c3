package io.leadledger.otto;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.ask.AskClient;
import io.leadledger.otto.BadModel.Manner;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With a model that is down, slow or lying, every operation that may ask one answers in its documented form, and soon. */
@Execution(ExecutionMode.CONCURRENT)
class WithoutTheModelTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final String SAID = "Honestly, the price is too expensive for our budget.";

    private static final BadModel model = new BadModel();
    private static final RunningLedger ledger = RunningLedger.with(
            "--LLM_BASE_URL=" + model.url(), "--LLM_TIMEOUT=1s", "--leadledger.llm.attempts=2", "--leadledger.llm.waiting=1s",
            "--leadledger.llm.outage=100ms", "--leadledger.llm.retry-delay=10ms", "--leadledger.analysis.waiting-seconds=4",
            "--EMBEDDING_BASE_URL=" + model.url(),
            "--EMBEDDING_MODEL=near", "--leadledger.retrieval.question-timeout=1s", "--leadledger.retrieval.outage=100ms");

    private final TestCompany company = ledger.newCompany("{\"name\": \"Acme Tools\", \"requests_per_minute\": 100000}");

    @AfterAll
    static void stop() {
        ledger.close();
        model.close();
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.SAME_THREAD)
    void everything_answers_as_documented(Manner manner) {
        model.behave(manner);
        documentsAreTaken();
        aCallIsAnalysed();
        callsAreMeasured();
        summariesAreMade();
        draftsAreWritten();
        clonesAreTrained();
        questionsAreAnswered();
        assertThat(model.asked()).isGreaterThan(4);
    }

    private void documentsAreTaken() {
        for (String kind : List.of("sop", "training", "reference")) {
            checked("POST /api/v1/ingestion/" + kind + "-documents", () -> company.client().post(
                    "/api/v1/ingestion/" + kind + "-documents", "multipart/form-data; boundary=x",
                    """
                    --x\r
                    Content-Disposition: form-data; name="file"; filename="warranty.txt"\r
                    \r
                    The warranty of a chimney lasts for twelve years.\r
                    --x--\r
                    """.getBytes(StandardCharsets.UTF_8)));
        }
        await(() -> company.get("/api/v1/ingestion/documents").text().matches("(?s)(.*\"completed\"){3}.*"));
        checked("POST /api/v1/maintenance/vectors/reindex", () -> company.post("/api/v1/maintenance/vectors/reindex", "{}"));
    }

    private void aCallIsAnalysed() {
        checked("POST /api/v1/sop/stages", () -> company.post("/api/v1/sop/stages", """
                {"stages": [{"stage_name": "Introduction", "stage_order": 1, "phrases": ["my name is"]}]}"""));
        company.postEntities("""
                {"entity_id": "lead_1", "entity_type": "lead", "timestamp": "2026-01-15T09:00:00Z",
                 "attributes": {"name": "John Smith", "company": "ABC Corp"}}""");
        company.postEvents("""
                {"event_id": "c-1", "entity_id": "lead_1", "event_type": "call.completed", "timestamp": "2026-01-15T10:20:00Z",
                 "data": {"call_id": "call_1", "rep_id": "rep_1", "started_at": "2026-01-15T10:00:00Z", "duration": 600, "outcome": "qualified"}}""",
                """
                {"event_id": "t-1", "entity_id": "lead_1", "event_type": "call.transcribed", "timestamp": "2026-01-15T10:25:00Z",
                 "data": {"call_id": "call_1", "language": "en", "segments": [
                   {"speaker": "agent", "start": 0, "end": 5, "text": "Hello, my name is Sarah. I will send you the proposal on Friday."},
                   {"speaker": "customer", "start": 5, "end": 9, "text": "%s"}]}}""".formatted(SAID));
        await(() -> company.get("/api/v1/calls/call_1/status").json().path("progress").asInt() == 100);
        await(() -> company.get("/api/v1/calls/call_1/lead-classification").status() == 200);
        for (String part : List.of("status", "speakers", "transcript", "diarization", "lead-classification", "sop-analysis", "coaching",
                "meeting-segments", "rehash-score")) {
            checked("GET /api/v1/calls/{call_id}/" + part, () -> company.get("/api/v1/calls/call_1/" + part));
        }
        JsonNode objections = checked("GET /api/v1/calls/{call_id}/objections", () -> company.get("/api/v1/calls/call_1/objections")).json();
        assertThat(objections.get("objections")).isNotEmpty();
        assertThat(objections.findValuesAsText("objection_type")).contains("price");
    }

    private void callsAreMeasured() {
        JsonNode measured = checked("POST /api/v1/sop/compliance/analyze",
                () -> company.post("/api/v1/sop/compliance/analyze", "{\"call_id\": \"call_1\"}")).json();

        assertThat(measured.get("stages_completed").toString()).isEqualTo("[\"Introduction\"]");
    }

    private void summariesAreMade() {
        checked("POST /api/v1/summary/daily",
                () -> company.post("/api/v1/summary/daily", "{\"date\": \"2026-01-15\", \"rep_id\": \"rep_1\", \"summary_type\": \"detailed\"}"));
        checked("POST /api/v1/summary/appointment", () -> company.post("/api/v1/summary/appointment", "{\"call_id\": \"call_1\"}"));
        checked("POST /api/v1/summary/prep", () -> company.post("/api/v1/summary/prep", "{\"call_id\": \"call_1\", \"rep_id\": \"rep_1\"}"));
        checked("GET /api/v1/summary/call/{call_id}", () -> company.get("/api/v1/summary/call/call_1"));
        checked("GET /api/v1/summary/{rep_id}/history", () -> company.get("/api/v1/summary/rep_1/history"));
    }

    private void draftsAreWritten() {
        checked("POST /api/v1/ai/followup/draft", () -> company.post("/api/v1/ai/followup/draft", """
                {"call_id": "call_1", "followup_type": "nurture", "tone": "professional", "channel": "email"}"""));
        checked("POST /api/v1/ai/followup/nurture", () -> company.post("/api/v1/ai/followup/nurture", "{\"call_id\": \"call_1\"}"));
        checked("POST /api/v1/ai/followup/rehash",
                () -> company.post("/api/v1/ai/followup/rehash", "{\"call_id\": \"call_1\", \"rehash_score\": 4}"));
        JsonNode drafts = checked("GET /api/v1/followup/{rep_id}/drafts", () -> company.get("/api/v1/followup/rep_1/drafts")).json();
        assertThat(drafts.get("drafts")).hasSize(3);
    }

    private void clonesAreTrained() {
        checked("POST /api/v1/clone/{rep_id}/train", () -> company.post("/api/v1/clone/rep_1/train", """
                {"communication_samples": [{"content": "Hey John! Happy to help!\\nCheers,\\nSarah", "type": "email"}]}"""));
        await(() -> company.get("/api/v1/clone/rep_1/status").json().path("is_trained").asBoolean());
        checked("GET /api/v1/clone/{rep_id}/status", () -> company.get("/api/v1/clone/rep_1/status"));
        checked("GET /api/v1/clone/{rep_id}/profile", () -> company.get("/api/v1/clone/rep_1/profile"));
        checked("POST /api/v1/clone/{rep_id}/generate", () -> company.post("/api/v1/clone/rep_1/generate", """
                {"content_type": "email", "prompt": "Write a follow-up email", "context": {"customer_name": "John Smith"}}"""));
        checked("GET /api/v1/clone/{rep_id}/drafts", () -> company.get("/api/v1/clone/rep_1/drafts"));
    }

    private void questionsAreAnswered() {
        JsonNode token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"manager\"}".formatted(company.id())).json();
        try (AskClient client = AskClient.open(ledger.port(), token.get("access_token").asText())) {
            client.connect("session_1");
            JsonNode counted = asked(client, "How many calls did we have in January 2026?");
            assertThat(counted.get("answer").asText()).contains("1");
            JsonNode quoted = asked(client, "What is the warranty of a chimney?");
            assertThat(quoted.get("answer").asText()).contains("twelve years");
            assertThat(quoted.get("citations")).isNotEmpty();
        }
        checked("GET /api/v1/rag/queries", () -> company.get("/api/v1/rag/queries"));
    }

    private static JsonNode asked(AskClient client, String question) {
        JsonNode answer = soon(() -> client.ask(question));
        assertThat(answer.get("type").asText()).as("%s", answer).isEqualTo("response_complete");
        assertThat(answer.toString()).doesNotContain(BadModel.LIE);
        for (String field : List.of("query_id", "answer", "citations", "confidence", "suggested_follow_ups", "timestamp")) {
            assertThat(answer.hasNonNull(field)).as("%s of %s", field, answer).isTrue();
        }
        return answer;
    }

    private static Answer checked(String operation, Supplier<Answer> request) {
        Answer answer = soon(request);
        DocumentedOperation.named(operation).check(answer);
        assertThat(answer.text()).doesNotContain(BadModel.LIE);
        return answer;
    }

    private static <T> T soon(Supplier<T> request) {
        long began = System.nanoTime();
        T answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        return answer;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
