package io.leadledger.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that some program sends one day. */
class OddBodiesTest {

    private static final String EVENTS = "/api/v1/ingestion/events";
    private static final String EVENT = """
            {"event_id": "%s", "entity_id": "lead-1", "event_type": "note", "timestamp": "2026-01-01T10:00:00Z", "data": {"value": %s}}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void an_item_that_is_too_deep_or_too_long_a_number_does_not_reject_its_neighbours() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Answer answer = company.postEvents(
                EVENT.formatted("good-1", 1), EVENT.formatted("deep", deep), EVENT.formatted("long", "9".repeat(2_000)),
                EVENT.formatted("wide", "{\"" + "x".repeat(60_000) + "\": 1}"), EVENT.formatted("twice", "1, \"value\": 2"),
                EVENT.formatted("nan", "NaN"), EVENT.formatted("good-2", 2));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("events_created").intValue()).isEqualTo(2);
        assertThat(answer.json().get("errors").findValuesAsText("index")).containsExactly("1", "2", "3", "4", "5");
        assertThat(answer.json().get("errors").findValuesAsText("code")).containsOnly("invalid_json");
        assertThat(answer.text()).as("no class of ours or of a library is named").doesNotContain("`").doesNotContain("Constraints");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_body() {
        Answer batch = company.post(EVENTS, "\ufeff" + RunningLedger.batch(company.id(), "events", List.of(EVENT.formatted("batch", 1))));
        Answer line = company.client().post(
                EVENTS, "application/x-ndjson", ("\ufeff" + EVENT.formatted("line", 1)).getBytes(StandardCharsets.UTF_8));

        assertThat(batch.json().get("events_created").intValue()).as(batch.text()).isEqualTo(1);
        assertThat(line.json().get("events_created").intValue()).as(line.text()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"events\": [%1$s], \"events\": [%1$s]}",
        "{\"company_id\": \"11111111-1111-1111-1111-111111111111\", \"company_id\": \"%2$s\", \"events\": [%1$s]}",
    })
    void a_batch_that_says_a_thing_twice_is_refused_since_one_of_the_two_would_be_lost(String body) {
        Answer answer = company.post(EVENTS, body.formatted(EVENT.formatted("twice", 1), company.id()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isIn("events", "company_id");
        assertThat(company.get("/api/v1/audit/leads/lead-1/history").status()).isEqualTo(404);
    }

    @Test
    void a_compressed_body_is_refused_as_such() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(EVENT.formatted("gzip", 1).getBytes(StandardCharsets.UTF_8));
        }
        Answer answer = company.client().post(EVENTS, "application/x-ndjson", compressed.toByteArray(), "Content-Encoding", "gzip");

        assertThat(answer.status()).as(answer.text()).isEqualTo(415);
        assertThat(answer.json().get("field").asText()).isEqualTo("Content-Encoding");
    }

    @Test
    void a_number_written_as_text_that_nobody_could_round_is_kept_and_reckoned_with_by_nobody() {
        Answer posted = company.postEntities("""
                {"entity_id": "tiny", "entity_type": "lead", "timestamp": "2026-01-01T10:00:00Z",
                 "attributes": {"name": "Tiny", "email": "tiny@odd.example", "lead_score": "1e-999999999"}}""", """
                {"entity_id": "deal", "entity_type": "deal", "timestamp": "2026-01-01T10:00:00Z",
                 "attributes": {"name": "Deal", "value": "1e999999999", "lead_id": "tiny"}}""");
        Answer call = company.postEvents("""
                {"event_id": "c", "entity_id": "tiny", "event_type": "call.completed", "timestamp": "2026-01-01T10:00:00Z",
                 "data": {"call_id": "c", "duration": "1e-999999999"}}""");

        assertThat(call.json().at("/errors/0/field").asText()).isEqualTo("data.duration");
        JsonNode lead = Reads.after(posted, company, "/api/v1/crm/leads/tiny").json();
        assertThat(lead.get("score").intValue()).isZero();
        assertThat(company.get("/api/v1/audit/leads/tiny").text()).contains("1e-999999999");
        assertThat(Reads.after(posted, company, "/api/v1/crm/deals/deal").json().get("name").asText()).isEqualTo("Deal");
    }

    @Test
    void an_end_that_is_no_time_stops_neither_the_history_nor_the_lists() {
        Answer told = company.post("/webhooks/callrail/call-completed", """
                {"event": "call.completed", "timestamp": "2026-01-01T10:00:00Z",
                 "data": {"call_id": "c-1", "company_id": "%s", "duration": 30, "ended_at": "soon"}}""".formatted(company.id()));

        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(company.get("/api/v1/audit/calls/c-1").status()).isEqualTo(200);
        assertThat(company.get("/api/v1/audit/calls/c-1/history").text()).contains("soon");
        assertThat(Reads.after(told, company, "/api/v1/crm/calls/c-1").status()).isEqualTo(200);
    }
}
