package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 3.2 and 3.3 of the Otto document. */
class UploadedDocumentTest {

    private static final String UPLOAD = """
            {"company_id": "%s", "document_name": "policy.txt", "document_type": "pdf", "url": "%s", "namespace": "company_xyz",
             "metadata": {"category": "policies", "access_level": "internal"}}""";
    private static final byte[] TEXT = "Hail is insured. The insurer pays within a week.".getBytes(StandardCharsets.UTF_8);

    private static HttpServer server;
    private static final AtomicInteger ELSEWHERE = new AtomicInteger();

    private final TestCompany company = RunningLedger.get().newCompany();

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        server.createContext("/policy.txt", exchange -> answer(exchange, 200, TEXT));
        server.createContext("/gone.txt", exchange -> answer(exchange, 404, TEXT));
        server.createContext("/empty.txt", exchange -> answer(exchange, 200, new byte[0]));
        server.createContext("/elsewhere", exchange -> {
            ELSEWHERE.incrementAndGet();
            answer(exchange, 200, TEXT);
        });
        server.createContext("/moved.txt", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 302, TEXT);
        });
        server.createContext("/endless.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[1024 * 1024];
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 60; i++) {
                    body.write(part);
                }
            } catch (IOException hungUp) {
                exchange.close();
            }
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String at(String path) {
        return "http://127.0.0.2:" + server.getAddress().getPort() + path;
    }

    private Answer upload(String url) {
        return company.post("/api/v1/ingestion/documents/upload", UPLOAD.formatted(company.id(), url));
    }

    @Test
    void an_upload_is_answered_as_documented_and_fetched_after_that() {
        Answer answer = upload(at("/policy.txt"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        JsonNode json = answer.json();
        assertThat(json.get("upload_id").asText()).startsWith("upload_");
        assertThat(json.get("processing_job_id").asText()).startsWith("job_");
        assertThat(json.get("status").asText()).isEqualTo("uploaded");
        assertThat(Instant.parse(json.get("estimated_completion").asText())).isAfter(Instant.now().minusSeconds(5));
        JsonNode settled = Documents.settled(company, json.get("upload_id").asText());
        assertThat(settled.get("status").asText()).as("%s", settled).isEqualTo("completed");
        assertThat(settled.get("namespace").asText()).isEqualTo("company_xyz");
        assertThat(settled.at("/metadata/category").asText()).isEqualTo("policies");
        assertThat(settled.get("size").asInt()).isEqualTo(TEXT.length);
        assertThat(Search.untilFound(company, "Who insures hail?").getFirst().source()).isEqualTo(settled.get("document_id").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://169.254.169.254/latest/meta-data", "http://127.0.0.1/x", "http://10.0.0.1/x", "http://[::1]/x", "http://[::ffff:10.0.0.1]/x",
        "ftp://example.com/x", "file:///etc/passwd", "policy.pdf", "http://user:secret@example.com/x", "http://localhost:8080/x"})
    void an_address_that_is_not_public_is_refused(String url) {
        Answer answer = upload(url);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
        assertThat(answer.json().get("field").asText()).isEqualTo("url");
    }

    @ParameterizedTest
    @CsvSource({"/gone.txt,answers 404", "/moved.txt,redirects", "/endless.txt,larger than 50 MiB", "/empty.txt,is empty"})
    void what_cannot_be_fetched_says_why(String path, String reason) {
        JsonNode settled = Documents.settled(company, upload(at(path)).json().get("upload_id").asText());

        assertThat(settled.get("status").asText()).isEqualTo("failed");
        assertThat(settled.get("error").asText()).contains(reason);
        assertThat(ELSEWHERE).hasValue(0);
    }

    @Test
    void a_retry_under_a_key_is_one_upload() {
        String body = UPLOAD.formatted(company.id(), at("/policy.txt"));
        Answer first = company.post("/api/v1/ingestion/documents/upload", body, "Idempotency-Key", "once");
        Answer again = company.post("/api/v1/ingestion/documents/upload", body, "Idempotency-Key", "once");

        assertThat(again.json()).isEqualTo(first.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"url\": \"https://example.com/a\"}|document_name", "{\"document_name\": \"a\"}|url",
        "{\"document_name\": \"a\", \"url\": \"https://example.com/a\", \"metadata\": 1}|metadata",
        "{\"document_name\": [], \"url\": \"https://example.com/a\"}|document_name"})
    void a_bad_upload_names_its_field(String body, String field) {
        Answer answer = company.post("/api/v1/ingestion/documents/upload", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void the_other_products_report_is_acknowledged_and_kept() {
        JsonNode upload = upload(at("/gone.txt")).json();
        String report = """
                {"upload_id": "%s", "processing_job_id": "%s", "status": "completed", "chunks_created": 25, "vector_embeddings": 25,
                 "metadata_extracted": {"title": "Company Policy Document", "pages": 15, "language": "en"}}"""
                .formatted(upload.get("upload_id").asText(), upload.get("processing_job_id").asText());
        Answer answer = company.post("/api/v1/ingestion/documents/complete", report);
        Answer again = company.post("/api/v1/ingestion/documents/complete", report);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().get("status").asText()).isEqualTo("acknowledged");
        assertThat(answer.json().get("document_id").asText()).startsWith("doc_");
        assertThat(answer.json().get("indexing_status").asText()).isEqualTo("completed");
        assertThat(again.json()).isEqualTo(answer.json());
        JsonNode document = Documents.settled(company, answer);
        assertThat(document.at("/reported/chunks_created").asInt()).isEqualTo(25);
        assertThat(document.at("/reported/metadata_extracted/title").asText()).isEqualTo("Company Policy Document");
        Answer failed = company.post("/api/v1/ingestion/documents/complete", report.replace("\"completed\"", "\"failed\""));
        assertThat(failed.json().get("indexing_status").asText()).isEqualTo("failed");
    }

    @Test
    void a_report_on_what_is_not_the_companys_is_404() {
        JsonNode upload = upload(at("/policy.txt")).json();
        String known = "{\"upload_id\": \"%s\", \"status\": \"completed\"}".formatted(upload.get("upload_id").asText());

        assertThat(RunningLedger.get().newCompany().post("/api/v1/ingestion/documents/complete", known).status()).isEqualTo(404);
        assertThat(company.post("/api/v1/ingestion/documents/complete", known.replace("}", ", \"processing_job_id\": \"job_1\"}")).status())
                .isEqualTo(404);
        assertThat(company.post("/api/v1/ingestion/documents/complete", "{\"upload_id\": \"upload_1\", \"status\": \"failed\"}").status())
                .isEqualTo(404);
        assertThat(company.post("/api/v1/ingestion/documents/complete", "{\"status\": \"failed\"}").json().get("field").asText())
                .isEqualTo("upload_id");
        assertThat(company.post("/api/v1/ingestion/documents/complete", known.replace("completed", "soon")).json().get("field").asText())
                .isEqualTo("status");
    }
}
