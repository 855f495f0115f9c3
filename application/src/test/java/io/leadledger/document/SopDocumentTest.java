package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The stages of a procedure are known by what its documents say of them too. */
class SopDocumentTest {

    private static final String STAGES = """
            {"stages": [{"stage_name": "Hazard check", "stage_order": 1}, {"stage_name": "Farewell", "stage_order": 2}]}""";
    private static final String CALL = """
            {"event_id": "t-1", "entity_id": "lead-1", "event_type": "call.transcribed", "timestamp": "2026-01-15T10:35:00Z",
             "data": {"call_id": "call_1", "language": "en-US", "segments": [
               {"speaker": "agent", "start": 0.0, "end": 5.5, "text": "Before we come, is there any asbestos up in your attic?"},
               {"speaker": "customer", "start": 5.5, "end": 9.2, "text": "Not that I know of."}]}}""";
    private static final String PROCEDURE = """
            # How we take calls

            ## Hazard check

            - Ask whether there is asbestos in the attic.
            - Ask about loose wires.
            """;

    private final TestCompany company = company();
    private final TestCompany other = company();

    private static TestCompany company() {
        TestCompany company = RunningLedger.get().newCompany();
        assertThat(company.post("/api/v1/sop/stages", STAGES).status()).isEqualTo(201);
        company.postEvents(CALL);
        return company;
    }

    @Test
    void an_uploaded_procedure_changes_what_is_detected_for_its_company_alone() {
        assertThat(completed(company)).isEmpty();
        String id = uploaded("sop");

        assertThat(completed(company)).hasSize(1).first().extracting(JsonNode::asText).isEqualTo("Hazard check");
        JsonNode stage = company.get("/api/v1/calls/call_1/sop-analysis").json().at("/stages_detected/0");
        assertThat(stage.get("stage_name").asText()).isEqualTo("Hazard check");
        assertThat(stage.toString()).contains("asbestos");
        assertThat(completed(other)).isEmpty();

        assertThat(company.client().delete("/api/v1/ingestion/documents/" + id).status()).isEqualTo(204);
        assertThat(completed(company)).isEmpty();
    }

    @Test
    void other_documents_are_no_procedure() {
        uploaded("training");

        assertThat(completed(company)).isEmpty();
    }

    private String uploaded(String kind) {
        return Documents.settled(company, Documents.send(company, kind, new Form().file("procedure.md", PROCEDURE))).get("document_id").asText();
    }

    private static JsonNode completed(TestCompany company) {
        Answer measured = company.post("/api/v1/sop/compliance/analyze", "{\"call_id\": \"call_1\"}");
        assertThat(measured.status()).as(measured.text()).isEqualTo(200);
        return measured.json().get("stages_completed");
    }
}
