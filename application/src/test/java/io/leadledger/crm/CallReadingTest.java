package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls in NexusCRM's words, and "Get Call Transcript" of its document. */
class CallReadingTest {

    private static final String CALLS = "/api/v1/crm/calls";

    private final TestCompany company = RunningLedger.get().newCompany();

    private static Answer twoCalls(TestCompany company) {
        return company.postEvents(
                """
                {"event_id": "c1", "entity_id": "lead_abc123", "event_type": "call.completed", "timestamp": "2025-01-15T10:37:00Z", "data": {
                  "call_id": "call_ghi789", "direction": "outbound", "started_at": "2025-01-15T10:30:00Z", "duration": 420,
                  "caller_phone": "+1-555-0123", "rep_phone": "+1-555-9999", "rep_id": "user_xyz",
                  "recording_url": "https://storage.example.com/call_ghi789.mp3"}}""",
                """
                {"event_id": "c2", "entity_id": "lead_abc123", "event_type": "call.missed", "timestamp": "2025-01-16T10:30:00Z",
                 "data": {"call_id": "call_2", "direction": "inbound"}}""",
                """
                {"event_id": "c3", "entity_id": "lead_abc123", "event_type": "call.transcribed", "timestamp": "2025-01-15T10:38:00Z", "data": {
                  "call_id": "call_ghi789", "segments": [
                    {"speaker": "Agent", "start": 0, "end": 7, "text": "Hi John", "confidence": 0.9},
                    {"speaker": "customer", "start": 8, "end": 12, "text": "Hi, yes"}]}}""");
    }

    @Test
    void calls_are_listed_filtered_and_read_whole() {
        Answer write = twoCalls(company);
        JsonNode page = Reads.after(write, company, CALLS).json();
        assertThat(page.get("calls")).extracting(call -> call.get("call_id").asText()).containsExactly("call_2", "call_ghi789");
        assertThat(page.at("/calls/0/status").asText()).isEqualTo("no_answer");
        assertThat(company.get(CALLS + "?status=completed").json().at("/pagination/total").intValue()).isEqualTo(1);
        assertThat(company.get(CALLS + "?direction=inbound&lead_id=lead_abc123").json().at("/calls/0/call_id").asText()).isEqualTo("call_2");
        assertThat(company.get(CALLS + "?status=odd").json().at("/error/field").asText()).isEqualTo("status");
        assertThat(company.get(CALLS, "Accept", "text/csv").text().lines()).hasSize(3);
        JsonNode call = company.get("/proxy/nexus-crm" + CALLS + "/call_ghi789").json();
        assertThat(call.get("lead_id").asText()).isEqualTo("lead_abc123");
        assertThat(call.get("direction").asText()).isEqualTo("outbound");
        assertThat(call.get("status").asText()).isEqualTo("completed");
        assertThat(call.get("phone_number").asText()).isEqualTo("+1-555-0123");
        assertThat(call.get("caller_id").asText()).isEqualTo("+1-555-9999");
        assertThat(call.get("duration_seconds").intValue()).isEqualTo(420);
        assertThat(call.get("user_id").asText()).isEqualTo("user_xyz");
        assertThat(call.get("created_at").asText()).isEqualTo("2025-01-15T10:30:00Z");
        assertThat(call.get("transcript")).hasSize(2);
        assertThat(company.get(CALLS + "/call_2").json().get("analysis").isNull()).isTrue();
    }

    @Test
    void a_transcript_has_no_analysis_until_something_analysed_the_call() {
        Answer write = twoCalls(company);
        JsonNode before = Reads.after(write, company, CALLS + "/call_ghi789/transcript").json();
        assertThat(before.get("duration_seconds").intValue()).isEqualTo(420);
        assertThat(before.get("recording_url").asText()).isEqualTo("https://storage.example.com/call_ghi789.mp3");
        assertThat(before.at("/transcript/0/speaker").asText()).isEqualTo("agent");
        assertThat(before.at("/transcript/1/timestamp").intValue()).isEqualTo(8);
        assertThat(before.at("/transcript/1/text").asText()).isEqualTo("Hi, yes");
        // What has a transcript is analysed by itself, soon.
        JsonNode untold = company.get(CALLS + "/call_2/transcript").json();
        assertThat(untold.get("analysis").isNull()).isTrue();
        assertThat(untold.get("coaching_insights").isNull()).isTrue();
        Answer analysed = company.postEvents("""
                {"event_id": "c4", "entity_id": "lead_abc123", "event_type": "call.analyzed", "timestamp": "2025-01-15T11:00:00Z", "data": {
                  "call_id": "call_ghi789", "overall_sentiment": "positive", "sentiment_progression": [0.5, 0.6],
                  "key_topics": [{"topic": "pricing", "mentions": 3, "sentiment": "neutral"}], "action_items": ["Send pricing proposal"],
                  "coaching_insights": [{"area": "Discovery questions", "rating": 8, "feedback": "Good"}]}}""");
        JsonNode after = Reads.after(analysed, company, CALLS + "/call_ghi789/transcript").json();
        assertThat(after.at("/analysis/overall_sentiment").asText()).isEqualTo("positive");
        assertThat(after.at("/analysis/sentiment_progression")).hasSize(2);
        assertThat(after.at("/analysis/key_topics/0/mentions").intValue()).isEqualTo(3);
        assertThat(after.at("/analysis/objections_raised")).isEmpty();
        assertThat(after.at("/coaching_insights/0/rating").intValue()).isEqualTo(8);
    }

    @Test
    void conversation_intelligence_is_not_part_of_the_starter_tier() {
        TestCompany starter = RunningLedger.get().newCompany("{\"name\": \"Small\", \"tier\": \"starter\"}");
        Answer write = twoCalls(starter);
        assertThat(Reads.after(write, starter, CALLS + "/call_ghi789").status()).isEqualTo(200);
        Answer refused = starter.get(CALLS + "/call_ghi789/transcript");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("PROFESSIONAL_TIER_REQUIRED");
    }

    @Test
    void other_companies_and_other_scopes_get_nothing() {
        Answer write = twoCalls(company);
        assertThat(Reads.after(write, company, CALLS + "/call_2").status()).isEqualTo(200);
        TestCompany other = RunningLedger.get().newCompany();
        assertThat(other.get(CALLS + "/call_2").status()).isEqualTo(404);
        assertThat(other.get(CALLS + "/call_2/transcript").status()).isEqualTo(404);
        assertThat(other.get(CALLS).json().get("calls")).isEmpty();
        String narrow = RunningLedger.get().admin()
                .post("/admin/v1/companies/" + company.id() + "/api-keys", "{\"name\": \"narrow\", \"scopes\": [\"crm:read\"]}")
                .json().get("api_key").asText();
        assertThat(RunningLedger.get().client(narrow).get(CALLS).status()).isEqualTo(403);
        assertThat(RunningLedger.get().client(narrow).get("/api/v1/crm/deals").status()).isEqualTo(200);
    }
}
