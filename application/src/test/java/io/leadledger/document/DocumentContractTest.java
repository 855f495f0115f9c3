package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 3.1, 3.4 and 3.5 of the Otto document. */
@Execution(ExecutionMode.CONCURRENT)
class DocumentContractTest {

    private static final String SCRIPT = "Greet the customer by name. Ask what the roof looks like before you name a price.";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_procedure_is_answered_as_documented() {
        Answer answer = Documents.send(company, "sop", new Form().field("company_id", company.id()).field("role", "sales_rep")
                .field("document_type", "sop")
                .field("metadata", "{\"version\": \"v2.1\", \"effective_date\": \"2025-01-15\", \"department\": \"sales\"}")
                .file("script.txt", SCRIPT));

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        JsonNode json = answer.json();
        assertThat(json.get("ingestion_id").asText()).startsWith("ingest_");
        assertThat(json.get("document_id").asText()).startsWith("doc_");
        assertThat(json.get("status").asText()).isEqualTo("processing");
        assertThat(json.get("chunks_created").isInt()).isTrue();
        assertThat(json.get("chunks_created").asInt()).isZero();
        assertThat(json.get("estimated_processing_time").asText()).isNotBlank();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/ingestion/documents/" + json.get("document_id").asText());
        JsonNode settled = Documents.settled(company, answer);
        assertThat(settled.get("status").asText()).isEqualTo("completed");
        assertThat(settled.get("chunks").asInt()).isEqualTo(1);
        assertThat(settled.get("role").asText()).isEqualTo("sales_rep");
        assertThat(settled.get("purpose").asText()).isEqualTo("sop");
        assertThat(settled.get("language").asText()).isEqualTo("en");
        assertThat(settled.at("/metadata/version").asText()).isEqualTo("v2.1");
    }

    @Test
    void training_material_and_references_are_answered_as_documented() {
        Answer training = Documents.send(company, "training", new Form().field("document_type", "training")
                .json("metadata", "{\"category\": \"product_knowledge\", \"audience\": \"sales_team\"}").file("course.md", SCRIPT));
        Answer reference = Documents.send(company, "reference", new Form().field("document_type", "reference").file("policy.md", SCRIPT));

        assertThat(training.status()).as("%s", training).isEqualTo(201);
        assertThat(training.json().get("processing_notes").asText()).isEqualTo("Document will be indexed for RAG queries");
        assertThat(training.json().get("status").asText()).isEqualTo("processing");
        assertThat(reference.json().get("indexing_status").asText()).isEqualTo("in_progress");
        assertThat(reference.json().get("chunks_created").asInt()).isZero();
        assertThat(Documents.settled(company, training).at("/metadata/audience").asText()).isEqualTo("sales_team");
        assertThat(Documents.settled(company, reference).get("media_type").asText()).isEqualTo("text/x-web-markdown");
    }

    @Test
    void the_same_file_again_is_the_same_document() {
        Answer first = Documents.send(company, "reference", new Form().file("policy.txt", SCRIPT));
        Documents.settled(company, first);
        Answer again = Documents.send(company, "reference", new Form().file("copy.txt", SCRIPT));
        Answer elsewhere = Documents.send(company, "training", new Form().file("policy.txt", SCRIPT));

        assertThat(first.json().get("duplicate").asBoolean()).isFalse();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("duplicate").asBoolean()).isTrue();
        assertThat(again.json().get("document_id")).isEqualTo(first.json().get("document_id"));
        assertThat(again.json().get("ingestion_id")).isEqualTo(first.json().get("ingestion_id"));
        assertThat(again.json().get("status").asText()).isEqualTo("completed");
        assertThat(again.json().get("chunks_created").asInt()).isEqualTo(1);
        assertThat(again.json().get("indexing_status").asText()).isEqualTo("completed");
        assertThat(elsewhere.json().get("document_id")).isNotEqualTo(first.json().get("document_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sop", "training", "reference"})
    void what_cannot_be_taken_names_its_field(String kind) {
        assertRefused(400, "file", Documents.send(company, kind, new Form().field("company_id", company.id())));
        assertRefused(400, "file", Documents.send(company, kind, new Form().field("file", "not a file")));
        assertRefused(400, "file", Documents.send(company, kind, new Form().file("empty.txt", "")));
        assertRefused(400, "metadata", Documents.send(company, kind, new Form().field("metadata", "[1]").file("a.txt", SCRIPT)));
        assertRefused(400, "metadata", Documents.send(company, kind, new Form().field("metadata", "{\"a\":").file("a.txt", SCRIPT)));
        assertRefused(400, "role", Documents.send(company, kind, new Form().field("role", "emperor").file("a.txt", SCRIPT)));
        assertThat(company.post("/api/v1/ingestion/" + kind + "-documents", "{}").status()).isEqualTo(415);
    }

    private static void assertRefused(int status, String field, Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void a_file_above_the_limit_is_413() {
        Answer answer = Documents.reference(company, "large.txt", new byte[51 * 1024 * 1024]);

        assertThat(answer.status()).as("%s", answer).isEqualTo(413);
    }

    @Test
    void another_companys_id_is_refused_before_anything_else() {
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(Documents.send(company, "sop", new Form().field("company_id", other.id()).file("a.txt", SCRIPT)).status()).isEqualTo(403);
        assertThat(Documents.send(company, "sop", new Form().field("company_id", "none")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"csr,403", "sales_rep,403", "manager,201", "executive,403", "auditor,403"})
    void managers_alone_send_documents(String role, int status) {
        LedgerClient person = person(role);
        for (String kind : List.of("sop", "training", "reference")) {
            Form form = new Form().file("a.txt", SCRIPT + kind);
            assertThat(form.post(person, "/api/v1/ingestion/" + kind + "-documents").status()).as(kind).isEqualTo(status);
        }
        assertThat(person.get("/api/v1/ingestion/documents").status()).isEqualTo(status == 201 ? 200 : 403);
    }

    private LedgerClient person(String role) {
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        return RunningLedger.get().client(token);
    }

    @Test
    void documents_are_listed_and_found_by_every_id_of_theirs() {
        Answer sop = Documents.send(company, "sop", new Form().file("a.txt", SCRIPT));
        Answer reference = Documents.send(company, "reference", new Form().field("namespace", "roofs").file("b.txt", SCRIPT));
        String id = Documents.settled(company, sop).get("document_id").asText();
        Documents.settled(company, reference);

        JsonNode all = company.get("/api/v1/ingestion/documents?limit=1").json();
        assertThat(all.get("total").asInt()).isEqualTo(2);
        assertThat(all.at("/documents/0/name").asText()).isEqualTo("b.txt");
        assertThat(all.get("has_more").asBoolean()).isTrue();
        assertThat(company.get("/api/v1/ingestion/documents?purpose=sop&status=completed").json().get("total").asInt()).isEqualTo(1);
        assertThat(company.get("/api/v1/ingestion/documents?namespace=roofs").json().get("total").asInt()).isEqualTo(1);
        assertThat(company.get("/api/v1/ingestion/documents?status=lost").json().get("field").asText()).isEqualTo("status");
        assertThat(company.get("/api/v1/ingestion/documents/" + id.replace("doc_", "ingest_")).json().get("document_id").asText()).isEqualTo(id);
        assertThat(company.get("/api/v1/ingestion/documents/doc_12345").status()).isEqualTo(404);
        assertThat(RunningLedger.get().newCompany().get("/api/v1/ingestion/documents/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_deleted_document_is_found_no_more_and_may_be_sent_again() {
        Answer posted = Documents.send(company, "reference", new Form().file("a.txt", SCRIPT));
        String id = Documents.settled(company, posted).get("document_id").asText();
        Search.untilFound(company, "roof price");

        assertThat(RunningLedger.get().newCompany().client().delete("/api/v1/ingestion/documents/" + id).status()).isEqualTo(404);
        assertThat(company.client().delete("/api/v1/ingestion/documents/" + id).status()).isEqualTo(204);
        assertThat(Search.until(company, "roof price", List::isEmpty)).isEmpty();
        assertThat(company.get("/api/v1/ingestion/documents/" + id).status()).isEqualTo(404);
        assertThat(company.client().delete("/api/v1/ingestion/documents/" + id).status()).isEqualTo(404);
        Answer again = Documents.send(company, "reference", new Form().file("a.txt", SCRIPT));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("document_id").asText()).isNotEqualTo(id);
    }
}
