package io.leadledger.callcenter;

import io.leadledger.api.query.FindSuppressed;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoNotCallTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_number_is_listed_until_it_is_taken_off() throws Exception {
        Answer added = company.post("/v1/do-not-call", "{\"phone\": \"+1 (555) 123-4567\", \"reason\": \"asked us\"}");

        assertThat(added.status()).as("%s", added).isEqualTo(201);
        assertThat(added.json().get("phone").asText()).isEqualTo("+15551234567");
        assertThat(Reads.after(added, company, "/v1/do-not-call").json().at("/data/0")).isEqualTo(added.json());
        assertThat(company.get("/v1/do-not-call?search=5551").json().get("data")).hasSize(1);
        assertThat(suppressed()).containsExactly("15551234567");
        assertThat(company.post("/v1/do-not-call", "{\"phone\": \"+15551234567\", \"reason\": \"asked us\"}").status()).isEqualTo(200);
        Answer removed = company.client().delete("/v1/do-not-call/+15551234567");
        assertThat(removed.status()).isEqualTo(204);
        assertThat(Reads.after(removed, company, "/v1/do-not-call").json().get("data")).isEmpty();
        assertThat(suppressed()).isEmpty();
        assertThat(company.client().delete("/v1/do-not-call/+15551234567").status()).isEqualTo(404);
    }

    @Test
    void what_is_no_number_is_refused() {
        Answer answer = company.post("/v1/do-not-call", "{\"phone\": \"12\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/details/field").asText()).isEqualTo("phone");
    }

    private List<String> suppressed() throws Exception {
        FindSuppressed asked = new FindSuppressed(UUID.fromString(company.id()), List.of("15551234567", "15550000000"));
        return RunningLedger.get().bean(QueryBus.class)
                .query(new GenericQueryMessage<>(asked, ResponseTypes.instanceOf(FindSuppressed.Suppressed.class))
                        .withMetaData(Map.of("company_id", company.id())))
                .get()
                .getPayload()
                .phones();
    }
}
