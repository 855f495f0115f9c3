package io.leadledger.crm;

import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The two documented errors that need an installation in which something is missing, so it is one of its own. */
class DocumentedFailuresTest {

    private static final String LEADS = "/api/v1/crm/leads";

    private static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.with();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_score_that_cannot_be_made_is_500_in_the_documented_words_and_leaves_nothing() {
        TestCompany company = ledger.newCompany();
        String lead = company.post(LEADS, "{\"email\": \"a@acme.example\"}").json().get("leadId").asText();
        Answer deal = company.post("/api/v1/crm/deals", "{\"name\": \"D\", \"value\": 10, \"lead_id\": \"%s\"}".formatted(lead));
        String dealId = deal.json().get("deal_id").asText();
        Reads.after(deal, company, "/api/v1/crm/deals/" + dealId);

        rename("read.deal", "away");
        Answer scored = company.post(LEADS + "/" + lead + "/score", "{}");
        Answer made = company.post(LEADS, "{\"email\": \"b@acme.example\", \"enableAIScoring\": true}");
        Answer predicted = company.post("/api/v1/crm/deals/" + dealId + "/predict", "{}");
        rename("read.away", "deal");

        for (Answer failed : new Answer[] {scored, made, predicted}) {
            assertThat(failed.status()).as(failed.toString()).isEqualTo(500);
            assertThat(failed.json().at("/error/code").asText()).isEqualTo("SCORING_FAILED");
            assertThat(failed.json().at("/error/message").asText()).isNotEmpty();
            assertThat(failed.text()).doesNotContain("SELECT", "relation", "Exception");
        }
        assertThat(company.get("/api/v1/audit/leads/" + lead + "/history").text()).doesNotContain("lead.scored");
        assertThat(company.get("/api/v1/audit/deals/" + dealId + "/history").text()).doesNotContain("deal.predicted");
        Answer again = company.post(LEADS, "{\"email\": \"b@acme.example\", \"enableAIScoring\": true}");
        assertThat(again.status()).as("the lead of the failed request is not there").isEqualTo(201);
        assertThat(company.post(LEADS + "/" + lead + "/score", "{}").status()).isEqualTo(200);
    }

    @Test
    void without_a_telephony_provider_a_call_is_400_in_the_documented_words_and_leaves_nothing() {
        TestCompany company = ledger.newCompany();
        String lead = company.post(LEADS, "{\"phone\": \"+1-555-0123\"}").json().get("leadId").asText();

        Answer failed = company.post("/api/v1/crm/calls/outbound", "{\"lead_id\": \"%s\"}".formatted(lead));

        assertThat(failed.status()).as(failed.toString()).isEqualTo(400);
        assertThat(failed.json().at("/error/code").asText()).isEqualTo("CALL_FAILED");
        assertThat(failed.json().at("/error/message").asText()).contains("provider");
        assertThat(company.get("/api/v1/crm/calls").json().get("calls")).isEmpty();
    }

    /** Scores rest on the deals of a company: while those cannot be read there are none. */
    private static void rename(String view, String name) {
        ledger.bean(JdbcClient.class).sql("ALTER VIEW " + view + " RENAME TO " + name).update();
    }
}
