package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Sends documents and waits for what becomes of them. */
final class Documents {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Documents() {}

    static Answer send(TestCompany company, String kind, Form form) {
        return form.post(company.client(), "/api/v1/ingestion/" + kind + "-documents");
    }

    static Answer reference(TestCompany company, String name, byte[] content) {
        return send(company, "reference", new Form().file(name, content));
    }

    /** The document once it is not being processed any more. */
    static JsonNode settled(TestCompany company, String id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode document = company.get("/api/v1/ingestion/documents/" + id).json();
        while (document.path("status").asText().equals("processing") || document.path("status").isMissingNode()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still: " + document);
            }
            LockSupport.parkNanos(50_000_000);
            document = company.get("/api/v1/ingestion/documents/" + id).json();
        }
        return document;
    }

    static JsonNode settled(TestCompany company, Answer posted) {
        return settled(company, posted.json().get("document_id").asText());
    }
}
