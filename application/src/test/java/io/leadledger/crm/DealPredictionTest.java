package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** "Get AI Deal Prediction" of the NexusCRM document. */
class DealPredictionTest {

    private static final String DEALS = "/api/v1/crm/deals";
    private static final String ALL = "{\"include_factors\": true, \"include_recommendations\": true}";

    private final TestCompany company = RunningLedger.get().newCompany();

    private static Instant daysAgo(double days) {
        return Instant.now().minusSeconds((long) (days * 86_400)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String deal(String id, Instant at, String attributes) {
        return """
                {"entity_id": "%s", "entity_type": "deal", "timestamp": "%s", "attributes": {%s}}""".formatted(id, at, attributes);
    }

    private static String event(String id, String entity, String type, Instant at, String data) {
        return """
                {"event_id": "%s", "entity_id": "%s", "event_type": "%s", "timestamp": "%s", "data": %s}""".formatted(id, entity, type, at, data);
    }

    @Test
    void without_history_the_prior_answers_in_the_documented_shape() {
        String lead = company.post("/api/v1/crm/leads", "{\"email\": \"a@b.example\"}").json().get("leadId").asText();
        company.postEntities(deal("d1", daysAgo(60), "\"value\": 75000, \"stage\": \"proposal\", \"expected_close_date\": \"2025-01-01\", \"lead_id\": \"" + lead + "\""));
        Answer answer = company.post(DEALS + "/d1/predict", ALL);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode forecast = answer.json();
        assertThat(forecast.get("deal_id").asText()).isEqualTo("d1");
        assertThat(forecast.at("/predictions/win_probability").doubleValue()).isBetween(0.05, 0.5);
        assertThat(forecast.at("/predictions/confidence").doubleValue()).isBetween(0.05, 0.6);
        assertThat(forecast.at("/predictions/predicted_close_date").asText()).matches("\\d{4}-\\d\\d-\\d\\d").isGreaterThan(Instant.now().toString().substring(0, 10));
        assertThat(forecast.at("/predictions/predicted_value").intValue()).isEqualTo(75000);
        assertThat(forecast.at("/predictions/value_range/low").intValue()).isLessThan(75000);
        assertThat(forecast.at("/predictions/value_range/high").intValue()).isGreaterThan(75000);
        assertThat(forecast.at("/risk_assessment/overall_risk").asText()).isIn("medium", "high");
        assertThat(forecast.at("/risk_assessment/risk_factors")).extracting(risk -> risk.get("factor").asText())
                .contains("The expected close date has passed");
        assertThat(forecast.at("/risk_assessment/risk_factors/0").fieldNames()).toIterable().containsExactly("factor", "impact", "mitigation");
        assertThat(forecast.at("/recommendations/0/expected_impact").asText()).matches("\\+\\d+% win probability");
        assertThat(forecast.at("/similar_deals/won").intValue()).isZero();
        assertThat(forecast.at("/similar_deals/average_win_rate").isNull()).isTrue();
        assertThat(forecast.get("model").asText()).isEqualTo("prior");
        JsonNode deal = Reads.after(answer, company, DEALS + "/d1").json();
        assertThat(deal.at("/predictions/win_probability")).isEqualTo(forecast.at("/predictions/win_probability"));
        assertThat(deal.at("/predictions/risk_level").asText()).isEqualTo(forecast.at("/risk_assessment/overall_risk").asText());
        JsonNode events = Reads.after(answer, company, "/api/v1/audit/deals/d1/history").json().get("events");
        assertThat(events.toString()).contains("deal.predicted", "prior-1", "\"cut_off\"", "value_log");
        JsonNode bare = company.post(DEALS + "/d1/predict", "{\"include_factors\": false, \"include_recommendations\": false}").json();
        assertThat(bare.at("/risk_assessment/risk_factors")).isEmpty();
        assertThat(bare.get("recommendations")).isEmpty();
    }

    @Test
    void with_enough_history_a_model_of_the_companys_own_deals_answers() {
        Random random = new Random(7);
        List<String> entities = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            boolean lively = random.nextBoolean();
            boolean won = random.nextDouble() < (lively ? 0.9 : 0.1);
            double began = 200 - i;
            String lead = "lead" + i;
            entities.add("""
                    {"entity_id": "%s", "entity_type": "lead", "timestamp": "%s", "attributes": {}}""".formatted(lead, daysAgo(began)));
            entities.add(deal("h" + i, daysAgo(began), "\"value\": 1000, \"stage\": \"proposal\", \"lead_id\": \"" + lead + "\""));
            for (int n = 0; n < (lively ? 6 : 0); n++) {
                events.add(event("a" + i + "-" + n, lead, "email_opened", daysAgo(began - 1 - n), "{}"));
            }
            events.add(event("w" + i, "h" + i, won ? "deal.won" : "deal.lost", daysAgo(began - 20), "{\"deal_id\": \"h" + i + "\"}"));
        }
        for (String kind : List.of("lively", "silent")) {
            entities.add("""
                    {"entity_id": "of-%s", "entity_type": "lead", "timestamp": "%s", "attributes": {}}""".formatted(kind, daysAgo(10)));
            entities.add(deal(kind, daysAgo(10), "\"value\": 1100, \"stage\": \"proposal\", \"lead_id\": \"of-" + kind + "\""));
        }
        for (int n = 0; n < 6; n++) {
            events.add(event("now-" + n, "of-lively", "email_opened", daysAgo(1 + n), "{}"));
        }
        assertThat(company.postEntities(entities.toArray(String[]::new)).json().get("rejected").intValue()).isZero();
        Answer write = company.postEvents(events);
        assertThat(write.json().get("rejected").intValue()).as(write.text()).isZero();
        assertThat(Reads.after(write, company, DEALS + "?stage=closed_won").json().at("/pagination/total").intValue()).isGreaterThan(49);
        JsonNode lively = company.post(DEALS + "/lively/predict", ALL).json();
        JsonNode silent = company.post(DEALS + "/silent/predict", ALL).json();
        assertThat(lively.get("model").asText()).as(lively.toString()).isEqualTo("trained");
        assertThat(lively.get("model_version").asText()).startsWith("logistic-");
        assertThat(lively.at("/predictions/win_probability").doubleValue()).isGreaterThan(0.7);
        assertThat(silent.at("/predictions/win_probability").doubleValue()).isLessThan(0.3);
        assertThat(silent.at("/recommendations")).as("contact is what helps").isNotEmpty();
        int decided = lively.at("/similar_deals/won").intValue() + lively.at("/similar_deals/lost").intValue();
        assertThat(decided).isEqualTo(160);
        assertThat(lively.at("/similar_deals/average_cycle_days").doubleValue()).isEqualTo(20.0);
        assertThat(lively.at("/similar_deals/average_win_rate").doubleValue()).isBetween(0.3, 0.7);
        JsonNode own = company.post("/api/v1/crm/leads/of-lively/score", "{\"scoring_model\": \"custom\"}").json();
        assertThat(own.get("model").asText()).as(own.toString()).isEqualTo("custom");
        assertThat(own.get("model_version").asText()).startsWith("rules-1+logistic-");
        assertThat(own.at("/predictions/conversion_probability").doubleValue()).isGreaterThan(0.6);
        assertThat(own.get("score").intValue()).isCloseTo((int) (100 * own.at("/predictions/conversion_probability").doubleValue()), within(2));
    }

    @Test
    void a_decided_deal_is_certain() {
        company.postEntities(deal("d1", daysAgo(5), "\"value\": 10, \"stage\": \"closed_won\""));
        JsonNode forecast = company.post(DEALS + "/d1/predict", ALL).json();
        assertThat(forecast.at("/predictions/win_probability").intValue()).isEqualTo(1);
        assertThat(forecast.at("/predictions/predicted_value").intValue()).isEqualTo(10);
        assertThat(forecast.at("/risk_assessment/overall_risk").asText()).isEqualTo("low");
    }

    @Test
    void predictions_begin_with_the_professional_tier_and_need_their_scope() {
        TestCompany starter = RunningLedger.get().newCompany("{\"name\": \"Small\", \"tier\": \"starter\"}");
        starter.postEntities(deal("d1", daysAgo(5), "\"value\": 10"));
        Answer refused = starter.post(DEALS + "/d1/predict", ALL);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("PROFESSIONAL_TIER_REQUIRED");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"nexus-predictions\";q=10;w=60");
        Answer unknown = company.post(DEALS + "/nothing/predict", ALL);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/error/code").asText()).isEqualTo("DEAL_NOT_FOUND");
        assertThat(company.post(DEALS + "/nothing/predict", "{\"include_factors\": 1}").json().at("/error/field").asText())
                .isEqualTo("include_factors");
    }

    @Test
    void odd_values_give_an_answer() {
        String huge = "1" + "0".repeat(390);
        company.postEntities(
                deal("huge", daysAgo(5), "\"value\": " + huge + ", \"probability\": " + huge + ", \"expected_close_date\": \"9999-12-31\""),
                deal("odd", daysAgo(5), "\"value\": \"much\", \"stage\": \"Legal\", \"probability\": [1], \"expected_close_date\": \"whenever it is\""),
                deal("less", daysAgo(5), "\"value\": -5"));
        for (String id : List.of("huge", "odd", "less")) {
            Answer answer = company.post(DEALS + "/" + id + "/predict", ALL);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.json().at("/predictions/win_probability").doubleValue()).isBetween(0.0, 1.0);
        }
    }
}
