package io.leadledger.document;

import io.leadledger.support.TestCompany;
import java.nio.charset.StandardCharsets;

/** A company with something to find. */
public final class DocumentSamples {

    private DocumentSamples() {}

    /** Documents and calls, some of which were taken out again; the index of the application has followed when it returns. */
    public static void send(TestCompany company) {
        send(company, "roofs.md", "# Roofs\n\nHail damage of a roof costs 400 on average. The inspection of a roof is free.");
        send(company, "gutters.txt", "Gutters are cleaned in autumn. An inspection of the gutters is part of it.");
        String gone = send(company, "old.txt", "In the old days hail damage of a roof cost 100.");
        call(company, "call_1", "Your price for the roof is too high.");
        call(company, "call_2", "The roof cost too much, and the price went up.");
        Search.until(company, "roof", found -> found.size() == 4);
        company.client().delete("/api/v1/maintenance/vectors/" + gone);
        company.client().delete("/api/v1/maintenance/vectors/call_2");
        Search.until(company, "roof", found -> found.size() == 2);
    }

    private static String send(TestCompany company, String name, String text) {
        return Documents.settled(company, Documents.reference(company, name, text.getBytes(StandardCharsets.UTF_8))).get("document_id").asText();
    }

    private static void call(TestCompany company, String id, String text) {
        company.postEvents("""
                {"event_id": "said-%1$s", "entity_id": "lead-1", "event_type": "call.transcribed", "timestamp": "2026-01-15T10:35:00Z",
                 "data": {"call_id": "%1$s", "language": "en", "transcript": "%2$s"}}""".formatted(id, text));
    }
}
