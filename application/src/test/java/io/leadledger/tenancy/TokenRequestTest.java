package io.leadledger.tenancy;

import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a request for a token may say besides. */
class TokenRequestTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void what_a_request_for_a_token_says_besides_does_not_matter_but_for_another_company() {
        String request = "{\"user_id\": \"anna\", \"role\": \"manager\", \"name\": \"Anna\", \"company_id\": \"%s\"}";

        assertThat(company.post("/auth/token", request.formatted(company.id())).status()).isEqualTo(200);
        assertThat(company.post("/auth/token", request.formatted(RunningLedger.get().newCompany().id())).status()).isEqualTo(403);
    }

    @Test
    void a_field_that_administration_does_not_know_is_refused_as_such() {
        Answer refused = RunningLedger.get().admin().post("/admin/v1/companies", "{\"name\": \"x\", \"plan\": \"gold\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("plan");
        assertThat(refused.json().get("message").asText()).isEqualTo("'plan' is no field of this request");
    }
}
