package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Section 6 of the Otto document. */
@Execution(ExecutionMode.CONCURRENT)
class VectorMaintenanceTest {

    private static final String CALL = """
            {"event_id": "%s", "entity_id": "lead-1", "event_type": "call.transcribed", "timestamp": "%s",
             "data": {"call_id": "call-9", "language": "en", "transcript": "The chimney leaks whenever it rains."}}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void passages_of_a_document_are_taken_out_for_good() {
        Answer posted = Documents.send(company, "reference", new Form().file("a.txt", "Gutters are cleaned every autumn."));
        String id = Documents.settled(company, posted).get("document_id").asText();
        Search.untilFound(company, "gutters");

        Answer deleted = company.client().delete("/api/v1/maintenance/vectors/" + id);

        assertThat(deleted.status()).as("%s", deleted).isEqualTo(200);
        assertThat(deleted.json().get("entity_id").asText()).isEqualTo(id);
        assertThat(deleted.json().get("vectors_deleted").asInt()).isEqualTo(1);
        assertThat(deleted.json().get("status").asText()).isEqualTo("completed");
        assertThat(Instant.parse(deleted.json().get("timestamp").asText())).isNotNull();
        assertThat(Search.until(company, "gutters", List::isEmpty)).isEmpty();
        assertThat(company.client().delete("/api/v1/maintenance/vectors/" + id).json().get("vectors_deleted").asInt()).isZero();
        assertThat(Documents.settled(company, id).get("status").asText()).isEqualTo("withdrawn");
        completed(reindex("{\"force_reindex\": true}"));
        assertThat(Search.of(company, "gutters")).isEmpty();
    }

    @Test
    void a_transcript_that_was_taken_out_stays_out_when_it_comes_again() {
        company.postEvents(CALL.formatted("t-1", "2026-01-15T10:35:00Z"));
        Search.untilFound(company, "leaking chimney");

        Answer deleted = company.client().delete("/api/v1/maintenance/vectors/call-9");

        assertThat(deleted.json().get("vectors_deleted").asInt()).as("%s", deleted).isEqualTo(1);
        assertThat(Search.until(company, "leaking chimney", List::isEmpty)).isEmpty();
        company.postEvents(CALL.formatted("t-2", "2026-01-16T10:35:00Z"), CALL.replace("call-9", "call-10").formatted("t-3", "2026-01-16T10:35:00Z"));
        assertThat(Search.untilFound(company, "leaking chimney")).extracting("source").containsExactly("call_transcript_call-10");
    }

    @Test
    void what_is_not_the_companys_is_404() {
        Answer posted = Documents.send(company, "reference", new Form().file("a.txt", "Gutters are cleaned every autumn."));
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.client().delete("/api/v1/maintenance/vectors/" + posted.json().get("document_id").asText()).status()).isEqualTo(404);
        assertThat(company.client().delete("/api/v1/maintenance/vectors/entity_12345").status()).isEqualTo(404);
        String reindex = reindex("{}").json().get("reindex_id").asText();
        assertThat(other.get("/api/v1/maintenance/vectors/reindex/" + reindex).status()).isEqualTo(404);
        assertThat(company.get("/api/v1/maintenance/vectors/reindex/reindex_0").status()).isEqualTo(404);
    }

    @Test
    void a_namespace_is_indexed_anew_step_by_step() {
        for (String name : List.of("a", "b", "c")) {
            Documents.settled(company, Documents.send(
                    company, "reference", new Form().field("namespace", "company_xyz").file(name + ".txt", "Gutter number " + name + " is clean.")));
        }
        Documents.settled(company, Documents.send(company, "reference", new Form().file("d.txt", "Chimneys smoke.")));

        Answer answer = reindex("{\"namespace\": \"company_xyz\", \"force_reindex\": true, \"batch_size\": 2}");

        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        assertThat(answer.json().get("reindex_id").asText()).startsWith("reindex_");
        assertThat(answer.json().get("status").asText()).isEqualTo("started");
        assertThat(answer.json().get("total_entities").asInt()).isEqualTo(3);
        assertThat(answer.json().get("progress").asInt()).isZero();
        assertThat(Instant.parse(answer.json().get("estimated_completion").asText())).isNotNull();
        JsonNode done = completed(answer);
        assertThat(done.get("processed_entities").asInt()).isEqualTo(3);
        assertThat(done.get("failed_entities").asInt()).isZero();
        assertThat(done.get("progress").asInt()).isEqualTo(100);
        assertThat(Search.until(company, "gutter", found -> found.size() == 3)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"batch_size\": 0}|batch_size", "{\"batch_size\": 100000}|batch_size", "{\"batch_size\": \"many\"}|batch_size",
        "{\"force_reindex\": \"perhaps\"}|force_reindex", "{\"namespace\": {}}|namespace"})
    void a_bad_request_names_its_field(String body, String field) {
        Answer answer = reindex(body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"csr,403", "sales_rep,403", "manager,202", "executive,403", "auditor,403"})
    void managers_alone_do_so(String role, int status) {
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.post("/api/v1/maintenance/vectors/reindex", "{}").status()).isEqualTo(status);
        assertThat(person.delete("/api/v1/maintenance/vectors/none").status()).isEqualTo(status == 202 ? 404 : 403);
    }

    private Answer reindex(String body) {
        return company.post("/api/v1/maintenance/vectors/reindex", body);
    }

    private JsonNode completed(Answer started) {
        String path = "/api/v1/maintenance/vectors/reindex/" + started.json().get("reindex_id").asText();
        long deadline = System.nanoTime() + 60_000_000_000L;
        JsonNode work = company.get(path).json();
        while (!work.get("status").asText().equals("completed")) {
            assertThat(System.nanoTime()).as("%s", work).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
            work = company.get(path).json();
        }
        return work;
    }
}
