package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** "Trigger AI Lead Scoring" of the NexusCRM document. */
class LeadScoringTest {

    private static final String LEADS = "/api/v1/crm/leads";

    private final TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Scoring\", \"time_zone\": \"America/New_York\"}");

    private static String activity(String id, String lead, String type, String time, String data) {
        return """
                {"event_id": "%s", "entity_id": "%s", "event_type": "%s", "timestamp": "%s", "data": %s}""".formatted(id, lead, type, time, data);
    }

    private static List<String> signals(JsonNode score, String dimension) {
        List<String> signals = new ArrayList<>();
        score.at("/scoreBreakdown/" + dimension + "/signals").forEach(signal -> signals.add(signal.get("signal").asText()));
        return signals;
    }

    @Test
    void a_lead_that_is_created_with_scoring_has_a_score_and_what_to_do() {
        Answer made = company.post(LEADS, """
                {"email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp", "title": "VP of Engineering",
                 "phone": "+1-555-0123", "source": "website", "source_detail": "pricing_page",
                 "custom_fields": {"industry": "Technology", "company_size": "100-500", "budget": "50000-100000"},
                 "enableAIScoring": true}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonNode lead = made.json();
        // 40 + 10 size + 8 industry + 7 VP + 5 company + 3 phone + 5 business e-mail
        assertThat(lead.at("/scoreBreakdown/firmographic").intValue()).isEqualTo(78);
        assertThat(lead.at("/scoreBreakdown/intent").intValue()).as("budget and source page").isEqualTo(54);
        assertThat(lead.at("/scoreBreakdown/behavioral").intValue()).isEqualTo(40);
        assertThat(lead.get("score").intValue()).as("0.3 * 40 + 0.25 * 78 + 0.25 * 54 + 0.2 * 40").isEqualTo(53);
        assertThat(lead.get("recommendedActions").toString()).contains("Send personalized product demo invitation");
        JsonNode read = Reads.after(made, company, LEADS + "/" + lead.get("leadId").asText()).json();
        assertThat(read.get("score").intValue()).isEqualTo(53);
        assertThat(read.get("custom_fields").size()).isEqualTo(3);
        JsonNode events = Reads.after(made, company, "/api/v1/audit/leads/" + lead.get("leadId").asText() + "/history").json().get("events");
        JsonNode scored = events.findParents("type").stream().filter(event -> event.get("type").asText().equals("lead.scored")).findFirst().orElseThrow();
        assertThat(scored.toString()).contains("rules-1+prior-1", "score_features", "score_cut_off");
    }

    @Test
    void signals_come_from_the_leads_own_timeline_with_their_impact() {
        company.postEntities("""
                {"entity_id": "l1", "entity_type": "lead", "timestamp": "2025-01-01T10:00:00Z", "attributes": {"email": "a@gmail.com"}}""");
        company.postEvents(
                activity("e1", "l1", "page_viewed", "2025-01-02T10:00:00Z", "{\"page\": \"/pricing\"}"),
                activity("e2", "l1", "page_viewed", "2025-01-03T10:00:00Z", "{\"page\": \"/pricing\"}"),
                activity("e3", "l1", "call.completed", "2025-01-07T15:20:00Z", "{\"call_id\": \"c1\", \"duration\": 400}"),
                activity("e4", "l1", "message", "2025-01-08T15:20:00Z", """
                        {"message_id": "m1", "conversation_id": "v1", "platform": "whatsapp", "sender": "user", "text": "What is the price?"}"""),
                activity("e5", "l1", "message", "2025-01-08T15:30:00Z", """
                        {"message_id": "m2", "conversation_id": "v1", "platform": "whatsapp", "sender": "agent", "text": "versus our competitor"}"""),
                activity("e6", "l1", "message", "2025-01-15T15:40:00Z", """
                        {"message_id": "m3", "conversation_id": "v1", "platform": "whatsapp", "sender": "user", "text": "ok"}"""));
        Answer first = company.post(LEADS + "/l1/score", """
                {"scoring_model": "default", "include_predictions": true, "factors": ["behavioral", "firmographic", "intent", "engagement"]}""");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        JsonNode score = first.json();
        assertThat(score.get("leadId").asText()).isEqualTo("l1");
        assertThat(score.get("previous_score").intValue()).isZero();
        assertThat(score.get("score_change").intValue()).isEqualTo(score.get("score").intValue());
        assertThat(signals(score, "behavioral")).containsExactly("Multiple pricing page visits");
        assertThat(score.at("/scoreBreakdown/behavioral/signals/0/impact").intValue()).isEqualTo(15);
        assertThat(score.at("/scoreBreakdown/behavioral/score").intValue()).isEqualTo(55);
        assertThat(signals(score, "intent")).as("what the agent wrote is no signal of the lead's").containsExactly("Budget inquiry submitted");
        assertThat(signals(score, "engagement")).contains("Answered a call", "Stayed long on a call", "Replied to messages");
        assertThat(score.at("/predictions/conversion_probability").decimalValue()).isBetween(new BigDecimal("0.01"), new BigDecimal("0.99"));
        assertThat(score.at("/predictions/expected_deal_size").isNull()).as("no deal, no size").isTrue();
        assertThat(score.at("/predictions/optimal_contact_time").asText()).isEqualTo("Wednesday 10:00 AM EST");
        assertThat(score.at("/predictions/recommended_channel").asText()).isEqualTo("whatsapp");
        assertThat(score.get("scored_at").asText()).endsWith("Z");
        JsonNode again = company.post("/proxy/nexus-crm" + LEADS + "/l1/score", "{\"include_predictions\": false, \"factors\": [\"intent\"]}").json();
        assertThat(again.get("previous_score")).isEqualTo(score.get("score"));
        assertThat(again.get("scoreBreakdown").size()).isEqualTo(1);
        assertThat(again.get("score").intValue()).isEqualTo(50);
        assertThat(again.has("predictions")).isFalse();
    }

    @Test
    void a_lead_that_never_answered_has_no_best_time_and_deals_tell_what_to_expect() {
        String lead = company.post(LEADS, "{\"email\": \"quiet@a.example\", \"enableAIScoring\": true}").json().get("leadId").asText();
        Answer deal = company.post("/api/v1/crm/deals", "{\"name\": \"D\", \"value\": 1200, \"lead_id\": \"%s\"}".formatted(lead));
        Reads.after(deal, company, "/api/v1/crm/deals");
        JsonNode predictions = company.post(LEADS + "/" + lead + "/score", "{}").json().get("predictions");
        assertThat(predictions.get("optimal_contact_time").isNull()).isTrue();
        assertThat(predictions.get("recommended_channel").asText()).isEqualTo("email");
        assertThat(predictions.get("expected_deal_size").intValue()).isEqualTo(1200);
    }

    @Test
    void what_cannot_be_meant_is_refused_and_a_model_of_ones_own_is_enterprise() {
        String lead = company.post(LEADS, "{\"email\": \"x@a.example\"}").json().get("leadId").asText();
        assertThat(company.post(LEADS + "/" + lead + "/score", "{\"factors\": [\"luck\"]}").json().at("/error/field").asText()).isEqualTo("factors");
        assertThat(company.post(LEADS + "/" + lead + "/score", "{\"scoring_model\": \"magic\"}").json().at("/error/field").asText())
                .isEqualTo("scoring_model");
        assertThat(company.post(LEADS + "/" + lead + "/score", "{\"scoring_model\": \"custom\"}").json().get("model").asText())
                .as("without history there is no model of one's own").isEqualTo("default");
        assertThat(company.post(LEADS + "/nobody/score", "{}").json().at("/error/code").asText()).isEqualTo("LEAD_NOT_FOUND");
        TestCompany pro = RunningLedger.get().newCompany("{\"name\": \"Pro\", \"tier\": \"professional\"}");
        String other = pro.post(LEADS, "{\"email\": \"x@a.example\"}").json().get("leadId").asText();
        Answer refused = pro.post(LEADS + "/" + other + "/score", "{\"scoring_model\": \"custom\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("ENTERPRISE_TIER_REQUIRED");
    }
}
