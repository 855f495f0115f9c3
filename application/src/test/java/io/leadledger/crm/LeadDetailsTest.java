package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** "Get Lead Details" of the NexusCRM document, for leads that came through ingestion. */
class LeadDetailsTest {

    private static final String LEAD = """
            {"entity_id": "lead_abc123", "entity_type": "lead", "timestamp": "2025-01-10T10:00:00Z", "attributes": {
              "email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp", "title": "VP of Engineering",
              "phone": "+1-555-0123", "source": "website", "source_detail": "pricing_page", "industry": "Technology",
              "custom_fields": {"company_size": "100-500", "budget": 50000.25}}}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    private static String event(String id, String type, String time, String data) {
        return """
                {"event_id": "%s", "entity_id": "lead_abc123", "event_type": "%s", "timestamp": "%s", "data": %s}"""
                .formatted(id, type, time, data);
    }

    private JsonNode lead(Answer write) {
        return lead(write, "lead_abc123");
    }

    private JsonNode lead(Answer write, String id) {
        Answer answer = Reads.after(write, company, "/api/v1/crm/leads/" + id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void the_documented_lead_has_the_documented_fields() {
        company.postEntities(
                LEAD,
                """
                {"entity_id": "user_xyz", "entity_type": "rep", "timestamp": "2025-01-01T00:00:00Z",
                 "attributes": {"name": "Sarah Sales", "email": "sarah@company.com"}}""");
        Answer write = company.postEvents(
                event("e1", "email_opened", "2025-01-14T15:30:00Z", "{\"subject\": \"Product Demo Invitation\"}"),
                event("e2", "page_viewed", "2025-01-14T15:35:00Z", "{\"page\": \"/pricing\"}"),
                event("e3", "lead.owner_assigned", "2025-01-12T10:00:00Z", "{\"owner\": \"user_xyz\"}"),
                event("e4", "lead.scored", "2025-01-12T11:00:00Z",
                        """
                        {"score": 85, "breakdown": {"behavioral": 90, "firmographic": 80, "intent": {"score": 85}, "engagement": 88}}"""),
                event("e5", "lead.stage_changed", "2025-01-13T10:00:00Z", "{\"stage\": \"opportunity\"}"),
                event("e6", "lead.tagged", "2025-01-13T11:00:00Z", "{\"tags\": [\"vip\"]}"),
                event("e7", "deal.created", "2025-01-13T12:00:00Z", "{\"deal_id\": \"deal_def456\", \"value\": 75000}"));
        JsonNode lead = lead(write);
        assertThat(lead.get("leadId").asText()).isEqualTo("lead_abc123");
        assertThat(lead.get("email").asText()).isEqualTo("prospect@company.com");
        assertThat(lead.get("name").asText()).isEqualTo("John Doe");
        assertThat(lead.get("company").asText()).isEqualTo("Acme Corp");
        assertThat(lead.get("title").asText()).isEqualTo("VP of Engineering");
        assertThat(lead.get("phone").asText()).isEqualTo("+1-555-0123");
        assertThat(lead.get("source").asText()).isEqualTo("website");
        assertThat(lead.get("source_detail").asText()).isEqualTo("pricing_page");
        assertThat(lead.get("score").intValue()).isEqualTo(85);
        assertThat(lead.get("scoreBreakdown").toString())
                .isEqualTo("{\"behavioral\":90,\"firmographic\":80,\"intent\":85,\"engagement\":88}");
        assertThat(lead.get("lifecycle_stage").asText()).isEqualTo("opportunity");
        assertThat(lead.get("owner").toString())
                .isEqualTo("{\"user_id\":\"user_xyz\",\"name\":\"Sarah Sales\",\"email\":\"sarah@company.com\"}");
        assertThat(lead.get("tags").toString()).isEqualTo("[\"vip\"]");
        assertThat(lead.get("custom_fields").toString())
                .isEqualTo("{\"budget\":50000.25,\"company_size\":\"100-500\",\"industry\":\"Technology\"}");
        assertThat(lead.get("deals").toString()).isEqualTo("[\"deal_def456\"]");
        assertThat(lead.get("created_at").asText()).isEqualTo("2025-01-10T10:00:00Z");
        assertThat(lead.get("updated_at").asText()).isEqualTo("2025-01-14T15:35:00Z");
        assertThat(lead.get("activities")).extracting(activity -> activity.get("type").asText()).containsExactly(
                "page_viewed", "email_opened", "deal.created", "lead.tagged", "lead.stage_changed", "lead.scored", "lead.owner_assigned");
        assertThat(lead.get("activities").get(1).toString()).isEqualTo(
                "{\"type\":\"email_opened\",\"timestamp\":\"2025-01-14T15:30:00Z\",\"details\":{\"subject\":\"Product Demo Invitation\"}}");
    }

    @Test
    void an_unscored_lead_without_anything_has_the_defaults() {
        Answer write = company.postEntities("""
                {"entity_id": "bare", "entity_type": "lead", "timestamp": "2025-01-10T10:00:00Z", "attributes": {}}""");
        JsonNode lead = lead(write, "bare");
        assertThat(lead.get("score").intValue()).isZero();
        assertThat(lead.get("scoreBreakdown").toString()).isEqualTo("{\"behavioral\":0,\"firmographic\":0,\"intent\":0,\"engagement\":0}");
        assertThat(lead.get("lifecycle_stage").asText()).isEqualTo("lead");
        assertThat(lead.get("owner").isNull()).isTrue();
        assertThat(lead.get("email").isNull()).isTrue();
        assertThat(lead.get("tags")).isEmpty();
        assertThat(lead.get("custom_fields")).isEmpty();
        assertThat(lead.get("activities")).isEmpty();
        assertThat(lead.get("deals")).isEmpty();
    }

    @Test
    void an_event_alone_makes_a_lead_that_can_be_read() {
        Answer write = company.postEvents("""
                {"event_id": "e1", "entity_id": "stranger", "event_type": "page_viewed", "timestamp": "2025-01-10T10:00:00Z",
                 "data": {"page": "/"}}""");
        JsonNode lead = lead(write, "stranger");
        assertThat(lead.get("leadId").asText()).isEqualTo("stranger");
        assertThat(lead.get("activities")).hasSize(1);
    }

    @Test
    void odd_values_give_an_answer() {
        Answer write = company.postEntities("""
                {"entity_id": "odd", "entity_type": "lead", "timestamp": "2025-01-10T10:00:00Z", "attributes": {
                  "email": {"work": "x"}, "name": ["a"], "lead_score": "high", "score_breakdown": [1], "lifecycle_stage": 7, "owner": [1],
                  "tags": "one", "custom_fields": "none", "source": true}}""");
        JsonNode lead = lead(write, "odd");
        assertThat(lead.get("name").isNull()).isTrue();
        assertThat(lead.get("score").intValue()).isZero();
        assertThat(lead.get("source").asText()).isEqualTo("true");
    }

    @Test
    void only_the_newest_hundred_activities_are_shown() {
        List<String> events = new ArrayList<>();
        for (int second = 0; second < 130; second++) {
            String time = "2025-01-14T15:%02d:%02dZ".formatted(second / 60, second % 60);
            events.add(event("e" + second, "ping", time, "{\"n\": %d}".formatted(second)));
        }
        JsonNode lead = lead(company.postEvents(events));
        assertThat(lead.get("activities")).hasSize(100);
        assertThat(lead.at("/activities/0/details/n").intValue()).isEqualTo(129);
        assertThat(lead.at("/activities/99/details/n").intValue()).isEqualTo(30);
    }

    @Test
    void the_id_of_a_lead_that_was_taken_over_answers_with_the_other_and_shows_both_histories() {
        company.postEvents("""
                {"event_id": "e1", "event_type": "message", "timestamp": "2025-01-09T10:00:00Z",
                 "data": {"message_id": "m1", "conversation_id": "v1", "platform": "whatsapp", "sender": "user", "text": "hi",
                          "customer_phone": "+1-555-0123"}}""");
        Answer named = company.postEntities(LEAD);
        JsonNode lead = lead(named);
        assertThat(lead.get("activities")).extracting(activity -> activity.get("type").asText()).containsExactly("message");
        assertThat(lead.get("created_at").asText()).isEqualTo("2025-01-09T10:00:00Z");
    }

    @Test
    void a_deleted_lead_is_not_found_until_something_happens_to_it_again() {
        company.postEntities(LEAD);
        Answer deleted = company.postEvents(event("e1", "entity.deleted", "2025-01-11T10:00:00Z", "{\"reason\": \"asked\"}"));
        Answer gone = Reads.after(deleted, company, "/api/v1/crm/leads/lead_abc123");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().at("/error/code").asText()).isEqualTo("LEAD_NOT_FOUND");
        Answer back = company.postEvents(event("e2", "page_viewed", "2025-01-12T10:00:00Z", "{}"));
        assertThat(Reads.after(back, company, "/api/v1/crm/leads/lead_abc123").status()).isEqualTo(200);
    }

    @Test
    void another_companys_lead_and_an_unknown_one_are_not_found_alike() {
        Answer write = company.postEntities(LEAD);
        TestCompany other = RunningLedger.get().newCompany();
        assertThat(Reads.after(write, company, "/api/v1/crm/leads/lead_abc123").status()).isEqualTo(200);
        Answer foreign = other.get("/api/v1/crm/leads/lead_abc123");
        Answer unknown = other.get("/api/v1/crm/leads/nobody");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        assertThat(RunningLedger.get().client("").get("/api/v1/crm/leads/lead_abc123").status()).isEqualTo(401);
    }

    @Test
    void the_lead_is_also_behind_the_documented_proxy_and_tells_where_it_was_read() {
        Answer write = company.postEntities(LEAD);
        Answer answer = Reads.after(write, company, "/proxy/nexus-crm/api/v1/crm/leads/lead_abc123");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Long.parseLong(answer.header("X-Projection-Position")))
                .isGreaterThanOrEqualTo(Long.parseLong(write.header("X-Event-Position")));
    }
}
