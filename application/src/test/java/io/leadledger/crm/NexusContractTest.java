package io.leadledger.crm;

import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.Shape;
import io.leadledger.support.TestCompany;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each request of the NexusCRM document, as it is printed there, against the answer that is printed there. */
class NexusContractTest {

    private static final String CRM = "/api/v1/crm";
    private static final String BREAKDOWN = "{\"behavioral\": 90, \"firmographic\": 80, \"intent\": 85";
    private static final String ACTIVITIES = "[{\"type\": \"email_opened\", \"timestamp\": \"2025-01-14T15:30:00Z\", \"details\": {}}]";

    private final TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Contract\", \"time_zone\": \"America/New_York\"}");
    private Answer written;

    /** What the document's examples take for granted. */
    @BeforeEach
    void facts() {
        company.postEntities(
                """
                {"entity_id": "user_xyz", "entity_type": "rep", "timestamp": "2025-01-01T00:00:00Z",
                 "attributes": {"name": "Sarah Sales", "email": "sarah@company.com"}}""",
                """
                {"entity_id": "lead_abc123", "entity_type": "lead", "timestamp": "2025-01-10T10:00:00Z", "attributes": {
                  "email": "known@company.com", "name": "John Doe", "first_name": "John", "last_name": "Doe", "company": "Acme Corp",
                  "title": "VP of Engineering", "phone": "+1-555-0188", "source": "website", "source_detail": "pricing_page",
                  "industry": "Technology", "company_size": "100-500", "owner_id": "user_xyz", "tags": ["vip"], "budget": "50k"}}""",
                deal("deal_def456", "2025-01-10", "\"stage\": \"proposal\", \"probability\": 60, \"notes\": \"call back\", \"region\": \"EMEA\""),
                deal("deal_won", "2025-01-10", "\"stage\": \"proposal\""), deal("deal_lost", "2025-01-10", "\"stage\": \"proposal\""));
        written = company.postEvents(
                event("e1", "page_viewed", "2025-01-14T15:30:00Z", "{\"page\": \"/pricing\"}"),
                event("e2", "page_viewed", "2025-01-14T15:35:00Z", "{\"page\": \"/pricing\"}"),
                event("e3", "message", "2025-01-14T15:40:00Z", """
                        {"message_id": "m1", "conversation_id": "v1", "platform": "whatsapp", "sender": "user", "text": "What is the price?"}"""),
                event("e4", "deal.won", "2025-02-10T10:00:00Z", "{\"deal_id\": \"deal_won\"}"),
                event("e5", "deal.lost", "2025-02-20T10:00:00Z", "{\"deal_id\": \"deal_lost\"}"),
                event("e6", "call.completed", "2025-01-15T10:37:00Z", """
                        {"call_id": "call_ghi789", "direction": "outbound", "started_at": "2025-01-15T10:30:00Z", "duration": 420,
                         "ended_at": "2025-01-15T10:37:00Z", "caller_phone": "+1-555-0188", "rep_phone": "+1-555-9999", "rep_id": "user_xyz",
                         "recording_url": "https://storage.example.com/call_ghi789.mp3"}"""),
                event("e7", "call.transcribed", "2025-01-15T10:38:00Z", """
                        {"call_id": "call_ghi789", "segments": [
                         {"speaker": "agent", "start": 0, "end": 7, "text": "Hi John, this is calling from Acme.", "confidence": 0.9},
                         {"speaker": "customer", "start": 8, "end": 12, "text": "Hi, I love your website.", "confidence": 0.9}]}"""),
                event("e8", "call.analyzed", "2025-01-15T11:00:00Z", """
                        {"call_id": "call_ghi789", "overall_sentiment": "positive", "sentiment_progression": [0.5, 0.6],
                         "key_topics": [{"topic": "pricing", "mentions": 3, "sentiment": "neutral"}], "action_items": ["Send pricing proposal"],
                         "objections_raised": [{"objection": "Budget concerns", "handled": true}], "next_steps_agreed": ["Demo on Tuesday"],
                         "coaching_insights": [{"area": "Discovery questions", "rating": 8, "feedback": "Good"}]}"""));
        assertThat(written.json().get("rejected").intValue()).as(written.text()).isZero();
    }

    private static String deal(String id, String day, String more) {
        return """
                {"entity_id": "%s", "entity_type": "deal", "timestamp": "%sT10:00:00Z", "attributes": {
                  "name": "Acme Corp - Enterprise License", "value": 75000, "currency": "USD", "company": "Acme Corp", "lead_id": "lead_abc123",
                  "owner_id": "user_xyz", "expected_close_date": "2025-02-28", "contacts": [{"name": "Jo"}], %s}}""".formatted(id, day, more);
    }

    private static String event(String id, String type, String time, String data) {
        return """
                {"event_id": "%s", "entity_id": "lead_abc123", "event_type": "%s", "timestamp": "%s", "data": %s}""".formatted(id, type, time, data);
    }

    private Answer read(String path) {
        Answer answer = Reads.after(written, company, CRM + path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {CRM, "/proxy/nexus-crm" + CRM})
    void create_lead(String base) {
        Answer made = company.post(base + "/leads", """
                {"email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp", "title": "VP of Engineering",
                 "phone": "+1-555-0123", "source": "website", "source_detail": "pricing_page",
                 "custom_fields": {"industry": "Technology", "company_size": "100-500", "budget": "50000-100000"}, "enableAIScoring": true}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Shape.assertLike("""
                {"leadId": "lead_abc123", "email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp", "score": 85,
                 "scoreBreakdown": %s}, "lifecycle_stage": "lead",
                 "recommendedActions": ["Send personalized product demo invitation"], "created_at": "2025-01-15T10:00:00Z"}"""
                .formatted(BREAKDOWN), made.json());
        assertThat(made.json().get("leadId").asText()).startsWith("lead_");
    }

    @Test
    void get_lead_details() {
        Shape.assertLike("""
                {"leadId": "lead_abc123", "email": "prospect@company.com", "name": "John Doe", "first_name": "John", "last_name": "Doe",
                 "company": "Acme Corp", "title": "VP of Engineering", "phone": "+1-555-0123", "source": "website",
                 "source_detail": "pricing_page", "score": 85, "scoreBreakdown": %s, "engagement": 88}, "lifecycle_stage": "opportunity",
                 "owner": {"user_id": "user_xyz", "name": "Sarah Sales", "email": "sarah@company.com"}, "tags": ["vip"],
                 "custom_fields": {"industry": "Technology"}, "activities": %s, "deals": ["deal_def456"],
                 "created_at": "2025-01-10T10:00:00Z", "updated_at": "2025-01-15T10:00:00Z"}""".formatted(BREAKDOWN, ACTIVITIES),
                read("/leads/lead_abc123").json());
    }

    @Test
    void trigger_lead_scoring() {
        Answer scored = company.post(CRM + "/leads/lead_abc123/score", """
                {"scoring_model": "default", "include_predictions": true, "factors": ["behavioral", "firmographic", "intent", "engagement"]}""");
        assertThat(scored.status()).as(scored.toString()).isEqualTo(200);
        String dimension = "{\"score\": 90, \"signals\": [{\"signal\": \"Multiple pricing page visits\", \"impact\": 15}]}";
        Shape.assertLike("""
                {"leadId": "lead_abc123", "score": 85, "previous_score": 72, "score_change": 13,
                 "scoreBreakdown": {"behavioral": %1$s, "firmographic": %1$s, "intent": %1$s},
                 "predictions": {"conversion_probability": 0.72, "expected_deal_size": 75000, "optimal_contact_time": "Tuesday 10:00 AM EST",
                  "recommended_channel": "phone"}, "scored_at": "2025-01-15T10:30:00Z"}""".formatted(dimension), scored.json());
    }

    @Test
    void list_deals() {
        Answer listed = read("/deals?stage=proposal&owner_id=user_xyz&min_value=1&max_value=100000&sort=value&order=asc&limit=20&offset=0");
        Shape.assertLike("""
                {"deals": [{"deal_id": "deal_def456", "name": "Acme Corp - Enterprise License", "value": 75000, "currency": "USD",
                  "stage": "proposal", "probability": 60, "lead_id": "lead_abc123", "company": "Acme Corp",
                  "owner": {"user_id": "user_xyz", "name": "Sarah Sales"}, "expected_close_date": "2025-02-28",
                  "created_at": "2025-01-10T10:00:00Z"}],
                 "pagination": {"total": 45, "limit": 20, "offset": 0, "has_more": true}}""", listed.json());
    }

    @Test
    void get_deal_prediction() {
        read("/deals?stage=closed_lost");
        Answer predicted = company.post(CRM + "/deals/deal_def456/predict", "{\"include_factors\": true, \"include_recommendations\": true}");
        assertThat(predicted.status()).as(predicted.toString()).isEqualTo(200);
        Shape.assertLike("""
                {"deal_id": "deal_def456",
                 "predictions": {"win_probability": 0.68, "confidence": 0.85, "predicted_close_date": "2025-02-25", "predicted_value": 72000,
                  "value_range": {"low": 65000, "high": 85000}},
                 "risk_assessment": {"overall_risk": "medium", "risk_factors": [
                  {"factor": "Competitor engagement detected", "impact": "high", "mitigation": "Schedule executive sponsor call"}]},
                 "recommendations": [{"action": "Schedule demo", "priority": "high", "expected_impact": "+8% win probability"}],
                 "similar_deals": {"won": 12, "lost": 5, "average_win_rate": 0.71, "average_cycle_days": 45},
                 "predicted_at": "2025-01-15T10:30:00Z"}""", predicted.json());
        written = predicted;
        Shape.assertLike("""
                {"deal_id": "deal_def456", "name": "x", "value": 1, "currency": "USD", "stage": "proposal", "probability": 60,
                 "lead_id": "lead_abc123", "company": "Acme Corp", "contacts": [{"name": "Jo"}],
                 "owner": {"user_id": "user_xyz", "name": "Sarah Sales", "email": "sarah@company.com"}, "expected_close_date": "2025-02-28",
                 "notes": "x", "custom_fields": {}, "created_at": "2025-01-10T10:00:00Z", "updated_at": "2025-01-10T10:00:00Z",
                 "predictions": {"win_probability": 0.68, "confidence": 0.85, "predicted_close_date": "2025-02-25", "predicted_value": 72000,
                  "risk_level": "low", "predicted_at": "2025-01-15T10:30:00Z"}}""", read("/deals/deal_def456").json());
    }

    @Test
    void a_decided_deal_tells_when_and_what_led_to_it() {
        Shape.assertLike("""
                {"deal_id": "deal_won", "stage": "closed_won", "actual_close_date": "2025-02-10", "activities": %s}""".formatted(ACTIVITIES),
                read("/deals/deal_won").json());
    }

    @Test
    void initiate_outbound_call() {
        Answer called = company.post(CRM + "/calls/outbound", """
                {"lead_id": "lead_abc123", "phone_number": "+1-555-0123", "caller_id": "+1-555-9999",
                 "agent_config": {"voice": "professional_female", "language": "en-US", "script_id": "script_abc123", "recording_enabled": true},
                 "context": {"purpose": "qualification", "talking_points": ["Confirm budget range", "Identify decision timeline", "Schedule demo"],
                  "lead_info": {"name": "John Doe", "company": "Acme Corp", "previous_interactions": ["email_opened", "pricing_page_viewed"]}}}""");
        assertThat(called.status()).as(called.toString()).isEqualTo(201);
        Shape.assertLike("""
                {"call_id": "call_ghi789", "status": "initiating", "lead_id": "lead_abc123", "estimated_wait": 5, "caller_id": "+1-555-9999",
                 "created_at": "2025-01-15T10:30:00Z"}""", called.json());
    }

    @Test
    void get_call_transcript() {
        awaitSentimentOfEachEntry();
        String transcript = "[{\"speaker\": \"agent\", \"timestamp\": 0, \"text\": \"Hi\", \"sentiment\": \"neutral\", \"confidence\": 0.9}]";
        String analysis = """
                {"overall_sentiment": "positive", "sentiment_progression": [0.5],
                 "key_topics": [{"topic": "pricing", "mentions": 3, "sentiment": "neutral"}], "action_items": ["Send pricing proposal"],
                 "objections_raised": [{"objection": "Budget concerns", "handled": true}], "next_steps_agreed": ["Demo on Tuesday"]}""";
        Shape.assertLike("""
                {"call_id": "call_ghi789", "lead_id": "lead_abc123", "duration_seconds": 420, "status": "completed",
                 "recording_url": "https://storage.adverant.ai/calls/call_ghi789.mp3", "transcript": %s, "analysis": %s,
                 "coaching_insights": [{"area": "Discovery questions", "rating": 8, "feedback": "Good"}],
                 "created_at": "2025-01-15T10:30:00Z"}""".formatted(transcript, analysis), read("/calls/call_ghi789/transcript").json());
        Shape.assertLike("""
                {"call_id": "call_ghi789", "lead_id": "lead_abc123", "direction": "outbound", "status": "completed",
                 "phone_number": "+1-555-0123", "caller_id": "+1-555-9999", "duration_seconds": 420, "recording_url": "x", "transcript": %s,
                 "analysis": %s, "user_id": "user_xyz", "created_at": "2025-01-15T10:30:00Z", "ended_at": "2025-01-15T10:37:00Z"}"""
                .formatted(transcript, analysis), read("/calls/call_ghi789").json());
    }

    /** The analysis that was posted knows none; ours follows by itself. */
    private void awaitSentimentOfEachEntry() {
        Instant deadline = Instant.now().plusSeconds(60);
        while (read("/calls/call_ghi789/transcript").json().at("/transcript/0/sentiment").isNull() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(100_000_000L);
        }
    }

    @Test
    void what_is_not_there_has_the_documented_codes() {
        Map.of("/leads/nobody", "LEAD_NOT_FOUND", "/deals/nothing", "DEAL_NOT_FOUND").forEach((path, code) -> {
            Answer unknown = company.get(CRM + path);
            assertThat(unknown.status()).isEqualTo(404);
            Shape.assertLike("{\"error\": {\"code\": \"X\", \"message\": \"x\"}}", unknown.json());
            assertThat(unknown.json().at("/error/code").asText()).isEqualTo(code);
        });
        assertThat(company.post(CRM + "/leads/nobody/score", "{}").json().at("/error/code").asText()).isEqualTo("LEAD_NOT_FOUND");
        assertThat(company.post(CRM + "/deals/nothing/predict", "{}").json().at("/error/code").asText()).isEqualTo("DEAL_NOT_FOUND");
        assertThat(company.get(CRM + "/calls/none/transcript").status()).isEqualTo(404);
    }

    @Test
    void health_has_its_three_endpoints() {
        for (String path : new String[] {"/health", "/ready", "/live"}) {
            Answer answer = RunningLedger.get().client("").get(path);
            assertThat(answer.status()).as(path + answer).isEqualTo(200);
        }
    }
}
