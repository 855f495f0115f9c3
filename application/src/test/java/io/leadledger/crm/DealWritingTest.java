package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Deals made and moved by request. */
class DealWritingTest {

    private static final String DEALS = "/api/v1/crm/deals";

    private final TestCompany company = RunningLedger.get().newCompany();
    private final String lead = company.post("/api/v1/crm/leads", "{\"email\": \"a@acme.example\", \"company\": \"Acme Corp\"}")
            .json().get("leadId").asText();

    private Answer make(String rest) {
        Answer made = company.post(DEALS, "{\"name\": \"Acme - License\", \"lead_id\": \"%s\"%s}".formatted(lead, rest));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    @Test
    void a_deal_is_made_and_listed_and_belongs_to_its_lead() {
        Answer made = make(", \"value\": 75000.50, \"owner_id\": \"u1\", \"expected_close_date\": \"2025-02-28\"");
        String id = made.json().get("deal_id").asText();
        assertThat(id).startsWith("deal_");
        assertThat(made.json().get("stage").asText()).isEqualTo("qualification");
        assertThat(made.json().get("currency").asText()).isEqualTo("USD");
        assertThat(made.json().get("company").asText()).isEqualTo("Acme Corp");
        JsonNode listed = Reads.after(made, company, DEALS).json().at("/deals/0");
        assertThat(listed.get("deal_id").asText()).isEqualTo(id);
        assertThat(listed.get("value").decimalValue()).isEqualByComparingTo("75000.50");
        assertThat(listed.get("company").asText()).isEqualTo("Acme Corp");
        assertThat(Reads.after(made, company, "/api/v1/crm/leads/" + lead).json().get("deals").toString()).contains(id);
    }

    @Test
    void a_deal_is_changed_moved_and_won() {
        String id = make("").json().get("deal_id").asText();
        Answer patched = company.patch(DEALS + "/" + id, "{\"value\": 100, \"notes\": \"call\", \"probability\": 80, \"stage\": \"negotiation\"}");
        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(patched.json().get("stage").asText()).isEqualTo("negotiation");
        Answer won = company.post("/proxy/nexus-crm" + DEALS + "/" + id + "/stage", "{\"stage\": \"closed_won\", \"value\": 120}");
        assertThat(won.json().get("stage").asText()).isEqualTo("closed_won");
        JsonNode deal = Reads.after(won, company, DEALS + "/" + id).json();
        assertThat(deal.get("value").intValue()).isEqualTo(120);
        assertThat(deal.get("actual_close_date").asText()).isNotEmpty();
        JsonNode history = Reads.after(won, company, "/api/v1/audit/deals/" + id + "/history").json().get("events");
        assertThat(history).extracting(event -> event.get("type").asText())
                .containsExactlyInAnyOrder("deal.created", "deal.updated", "deal.stage_changed", "deal.updated", "deal.won");
        Answer again = company.post(DEALS + "/" + id + "/stage", "{\"stage\": \"won\"}");
        assertThat(again.header("X-Event-Position")).isEmpty();
        Answer lost = company.post(DEALS + "/" + make(", \"stage\": \"lost\"").json().get("deal_id").asText() + "/stage", "{\"stage\": \"lost\"}");
        assertThat(lost.json().get("stage").asText()).isEqualTo("closed_lost");
    }

    @Test
    void bad_bodies_are_refused_by_the_name_of_the_field() {
        String id = make("").json().get("deal_id").asText();
        Map.of(
                "{}", "name",
                "{\"name\": \"x\", \"value\": -1}", "value",
                "{\"name\": \"x\", \"value\": \"1\"}", "value",
                "{\"name\": \"x\", \"probability\": 101}", "probability",
                "{\"name\": \"x\", \"expected_close_date\": \"2025-02-30\"}", "expected_close_date",
                "{\"name\": \"x\", \"stage\": \"dream\"}", "stage",
                "{\"name\": \"x\", \"currency\": \"DOLLAR\"}", "currency",
                "{\"name\": \"x\", \"contacts\": [1]}", "contacts",
                "{\"name\": \"x\", \"deal_id\": \"mine\"}", "deal_id").forEach((body, field) -> {
                    Answer refused = company.post(DEALS, body);
                    assertThat(refused.status()).as(body + refused).isEqualTo(400);
                    assertThat(refused.json().at("/error/field").asText()).as(body).isEqualTo(field);
                });
        assertThat(company.post(DEALS + "/" + id + "/stage", "{}").json().at("/error/field").asText()).isEqualTo("stage");
        Answer stranger = company.post(DEALS, "{\"name\": \"x\", \"lead_id\": \"nobody\"}");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.json().at("/error/code").asText()).isEqualTo("LEAD_NOT_FOUND");
    }

    @Test
    void unknown_deals_and_those_of_others_are_not_found_alike() {
        String id = make("").json().get("deal_id").asText();
        TestCompany other = RunningLedger.get().newCompany();
        Answer foreign = other.patch(DEALS + "/" + id, "{\"value\": 1}");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().at("/error/code").asText()).isEqualTo("DEAL_NOT_FOUND");
        assertThat(other.post(DEALS, "{\"name\": \"x\", \"lead_id\": \"%s\"}".formatted(lead)).status()).isEqualTo(404);
    }

    @Test
    void the_same_idempotency_key_makes_one_deal() {
        String body = "{\"name\": \"Once\"}";
        Answer first = company.post(DEALS, body, "Idempotency-Key", "d1");
        Answer again = company.post(DEALS, body, "Idempotency-Key", "d1");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(Reads.after(first, company, DEALS).json().at("/pagination/total").intValue()).isEqualTo(1);
    }
}
