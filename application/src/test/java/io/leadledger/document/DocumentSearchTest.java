package io.leadledger.document;

import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentSearchTest {

    private static final String WARRANTY = """
            # Company policies

            ## Warranty

            Every roof that we install is guaranteed for twelve years. Damage by hail is covered in full, and the
            inspection is free of charge.

            ## Payment

            Customers may pay in four instalments. The first instalment is due on signing.
            """;

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void what_a_reference_document_says_is_found() {
        Answer posted = new Form().field("company_id", company.id()).field("document_type", "reference")
                .field("metadata", "{\"category\": \"company_policies\", \"access_level\": \"internal\"}")
                .file("policies.md", WARRANTY)
                .post(company.client(), "/api/v1/ingestion/reference-documents");

        assertThat(posted.status()).as("%s", posted).isEqualTo(201);
        List<Passage> found = Search.untilFound(company, "Is hail damage covered by the guarantee?");

        Passage best = found.getFirst();
        assertThat(best.source()).isEqualTo(posted.json().get("document_id").asText());
        assertThat(best.title()).isEqualTo("policies.md");
        assertThat(best.excerpt()).contains("Damage by hail is covered in full, and the inspection is free of charge.");
        assertThat(best.confidence()).isBetween(0.5, 1.0);
        assertThat(best.page()).isNull();
        assertThat(Search.of(company, "When do customers have to pay first?").getFirst().excerpt())
                .contains("Customers may pay in four instalments. The first instalment is due on signing.");
        assertThat(Search.of(RunningLedger.get().newCompany(), "Is hail damage covered by the guarantee?")).isEmpty();
    }

    @Test
    void what_was_said_on_a_call_is_found() {
        company.postEvents("""
                {"event_id": "t-1", "entity_id": "lead-1", "event_type": "call.transcribed", "timestamp": "2026-01-15T10:35:00Z",
                 "data": {"call_id": "call_77", "language": "en-US", "segments": [
                   {"speaker": "agent", "start": 0.0, "end": 5.5, "text": "Thank you for calling, how can I help?"},
                   {"speaker": "customer", "start": 5.5, "end": 9.2, "text": "Your price is too high compared to competitors."}]}}""");

        Passage best = Search.untilFound(company, "Who said that prices are higher than those of a competitor?").getFirst();

        assertThat(best.source()).isEqualTo("call_transcript_call_77");
        assertThat(best.excerpt()).contains("Your price is too high compared to competitors.");
        assertThat(Search.of(company, "Did anyone mention competitors?").getFirst().confidence()).isGreaterThan(0.5);
        company.postEvents("""
                {"event_id": "t-2", "entity_id": "call_77", "entity_type": "call", "event_type": "entity.deleted",
                 "timestamp": "2026-01-16T10:35:00Z", "data": {"reason": "asked for"}}""");
        assertThat(Search.until(company, "competitors price", List::isEmpty)).isEmpty();
    }
}
