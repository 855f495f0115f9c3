package io.leadledger.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The documented requests of both ingestion endpoints give the documented answers. */
class IngestionContractTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    private static final String CUSTOMER = """
            {"entity_id": "entity_12345", "entity_type": "customer",
             "attributes": {"name": "John Smith", "email": "john@abc.com", "phone": "+1234567890", "company": "ABC Corp", "lead_score": 85},
             "timestamp": "2025-01-15T10:30:00Z"}""";

    private static final String CALL = """
            {"event_id": "event_12345", "entity_id": "entity_12345", "event_type": "call", "timestamp": "2025-01-15T10:30:00Z",
             "data": {"call_id": "call_12345", "duration": 300, "outcome": "qualified"}}""";

    @Test
    void the_documented_entities_are_answered_with_the_documented_fields() {
        Answer answer = company.postEntities(CUSTOMER);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.get("ingestion_id").asText()).startsWith("ingest_");
        assertThat(json.get("status").asText()).isEqualTo("completed");
        assertThat(json.get("entities_processed").intValue()).isEqualTo(1);
        assertThat(json.get("entities_created").intValue()).isEqualTo(1);
        assertThat(json.get("entities_updated").intValue()).isZero();
        assertThat(json.get("entities_unchanged").intValue()).isZero();
        assertThat(json.get("rejected").intValue()).isZero();
        assertThat(json.get("errors")).isEmpty();
        assertThat(Long.parseLong(answer.header("X-Event-Position"))).isPositive();
    }

    @Test
    void the_documented_events_are_answered_with_the_documented_fields() {
        Answer answer = company.postEvents(CALL);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.get("ingestion_id").asText()).startsWith("ingest_");
        assertThat(json.get("status").asText()).isEqualTo("completed");
        assertThat(json.get("events_processed").intValue()).isEqualTo(1);
        assertThat(json.get("events_created").intValue()).isEqualTo(1);
        assertThat(json.get("events_duplicate").intValue()).isZero();
    }

    @Test
    void an_entity_posted_again_is_unchanged() {
        company.postEntities(CUSTOMER);

        JsonNode again = company.postEntities(CUSTOMER).json();

        assertThat(again.get("entities_processed").intValue()).isEqualTo(1);
        assertThat(again.get("entities_created").intValue()).isZero();
        assertThat(again.get("entities_updated").intValue()).isZero();
        assertThat(again.get("entities_unchanged").intValue()).isEqualTo(1);
    }

    @Test
    void an_event_posted_again_is_a_duplicate_and_counts_as_processed() {
        company.postEvents(CALL);

        JsonNode again = company.postEvents(CALL, CALL).json();

        assertThat(again.get("events_processed").intValue()).isEqualTo(2);
        assertThat(again.get("events_created").intValue()).isZero();
        assertThat(again.get("events_duplicate").intValue()).isEqualTo(2);
    }

    @Test
    void the_same_event_id_with_other_content_is_a_conflict() {
        company.postEvents(CALL);

        JsonNode conflict = company.postEvents(CALL.replace("300", "301")).json();

        assertThat(conflict.get("status").asText()).isEqualTo("failed");
        assertThat(conflict.at("/errors/0/code").asText()).isEqualTo("event_id_conflict");
        assertThat(conflict.at("/errors/0/id").asText()).isEqualTo("event_12345");
    }

    @Test
    void another_type_for_a_known_entity_is_a_conflict() {
        company.postEntities(CUSTOMER);

        JsonNode conflict = company.postEntities(CUSTOMER.replace("customer", "deal")).json();

        assertThat(conflict.at("/errors/0/code").asText()).isEqualTo("entity_type_conflict");
        assertThat(conflict.at("/errors/0/field").asText()).isEqualTo("entity_type");
    }

    @Test
    void one_bad_item_does_not_reject_its_neighbours() {
        JsonNode partial = company.postEvents("{\"event_id\": \"bad\"}", CALL, "17").json();

        assertThat(partial.get("status").asText()).isEqualTo("partial");
        assertThat(partial.get("events_created").intValue()).isEqualTo(1);
        assertThat(partial.get("rejected").intValue()).isEqualTo(2);
        assertThat(partial.at("/errors/0/index").intValue()).isZero();
        assertThat(partial.at("/errors/0/field").asText()).isEqualTo("event_type");
        assertThat(partial.at("/errors/1/index").intValue()).isEqualTo(2);
    }

    @Test
    void a_timestamp_far_ahead_is_refused() {
        JsonNode refused = company.postEvents(CALL.replace("2025-01-15", "2999-01-15")).json();

        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("timestamp_in_future");
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("timestamp");
    }

    @Test
    void text_that_cannot_be_kept_is_refused_by_item() {
        JsonNode refused = company.postEvents(CALL.replace("qualified", "\\u0000"), CALL.replace("qualified", "\\ud800")).json();

        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("invalid_text");
        assertThat(refused.at("/errors/1/code").asText()).isEqualTo("invalid_text");
        assertThat(refused.at("/errors/1/field").asText()).isEqualTo("data.outcome");
    }

    @Test
    void the_receipt_and_the_rejected_items_can_be_fetched_later() {
        JsonNode partial = company.postEvents("{\"event_id\": \"bad\"}", CALL).json();
        String receipt = "/api/v1/ingestion/" + partial.get("ingestion_id").asText();

        assertThat(company.get(receipt).json()).isEqualTo(partial);
        assertThat(company.get(receipt + "/errors").json()).isEqualTo(partial.at("/errors/0"));
        assertThat(company.get(receipt + "/rejected").text().strip()).isEqualTo("{\"event_id\": \"bad\"}");
        assertThat(RunningLedger.get().newCompany().get(receipt).status()).isEqualTo(404);
    }

    @Test
    void an_unreadable_batch_is_refused_whole() {
        assertThat(company.post("/api/v1/ingestion/events", "{\"events\": [").status()).isEqualTo(400);
        assertThat(company.post("/api/v1/ingestion/events", "{\"events\": []}").status()).isEqualTo(400);
        assertThat(company.post("/api/v1/ingestion/events", "{}").status()).isEqualTo(400);
        assertThat(company.post("/api/v1/ingestion/events", "[]").status()).isEqualTo(400);
        assertThat(company.post("/api/v1/ingestion/events", "{\"events\": {}}").json().get("error").asText()).isEqualTo("bad_request");
    }

    @Test
    void another_company_is_refused() {
        TestCompany other = RunningLedger.get().newCompany();

        Answer answer = company.post("/api/v1/ingestion/events", RunningLedger.batch(other.id(), "events", List.of(CALL)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(company.get("/api/v1/audit/calls/call_12345/history").status()).isEqualTo(404);
    }

    @Test
    void the_same_idempotency_key_replays_the_first_answer_and_refuses_another_body() {
        String batch = RunningLedger.batch(company.id(), "events", List.of(CALL));
        Answer first = company.post("/api/v1/ingestion/events", batch, "Idempotency-Key", "once");

        Answer replayed = company.post("/api/v1/ingestion/events", batch, "Idempotency-Key", "once");
        Answer other = company.post("/api/v1/ingestion/events", batch.replace("\"duration\": 300", "\"duration\": 301"), "Idempotency-Key", "once");

        assertThat(replayed.text()).isEqualTo(first.text());
        assertThat(replayed.header("X-Event-Position")).isEqualTo(first.header("X-Event-Position"));
        assertThat(other.status()).isEqualTo(422);
    }
}
