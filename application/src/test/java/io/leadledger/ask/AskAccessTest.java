package io.leadledger.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets in, and by what. */
class AskAccessTest {

    private static final AskLedger ASK = AskLedger.get();

    private final RunningLedger ledger = ASK.ledger();
    private final TestCompany company = ledger.newCompany();

    private int refused(String query, String... headers) {
        return AskClient.refused(ledger.port(), query, headers);
    }

    @Test
    void nobody_gets_in_without_a_credential() {
        assertThat(refused("")).isEqualTo(401);
        assertThat(refused("", "Authorization", "Bearer nonsense")).isEqualTo(401);
        assertThat(refused("", "Authorization", "Bearer ll_nonsense")).isEqualTo(401);
        assertThat(refused("?ticket=nonsense")).isEqualTo(401);
        assertThat(refused("?ticket=")).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"csr,403", "sales_rep,403", "auditor,403", "manager,101", "executive,101"})
    void roles_may_do_what_the_document_says(String role, int status) {
        String token = AskLedger.token(company, company.id(), role);
        if (status == 101) {
            try (AskClient client = ASK.open(token)) {
                assertThat(client.connect("s").get("status").asText()).isEqualTo("ready");
            }
        } else {
            assertThat(refused("", "Authorization", "Bearer " + token)).isEqualTo(status);
        }
        LedgerAnswers person = new LedgerAnswers(token);
        assertThat(person.tickets()).isEqualTo(status == 101 ? 201 : 403);
        assertThat(person.history()).isEqualTo(status == 101 ? 200 : 403);
    }

    private final class LedgerAnswers {

        private final String token;

        LedgerAnswers(String token) {
            this.token = token;
        }

        int tickets() {
            return ledger.client(token).post("/api/v1/rag/tickets", "").status();
        }

        int history() {
            return ledger.client(token).get("/api/v1/rag/queries").status();
        }
    }

    @Test
    void the_header_of_another_company_is_refused() {
        String token = AskLedger.token(company, company.id(), "manager");
        String other = ledger.newCompany().id();

        assertThat(refused("", "Authorization", "Bearer " + token, "X-Company-ID", other)).isEqualTo(403);
        assertThat(refused("", "Authorization", "Bearer " + token, "X-Company-ID", UUID.randomUUID().toString())).isEqualTo(403);
        try (AskClient client = ASK.open(token, "X-Company-ID", company.id(), "X-Request-ID", "request-7")) {
            assertThat(client.connect("s").get("status").asText()).isEqualTo("ready");
        }
    }

    @Test
    void a_ticket_lets_in_once_and_only_there() {
        String token = AskLedger.token(company, company.id(), "manager");
        Answer answer = ledger.client(token).post("/api/v1/rag/tickets", "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String ticket = answer.json().get("ticket").asText();
        assertThat(Instant.parse(answer.json().get("expires_at").asText())).isBetween(Instant.now(), Instant.now().plusSeconds(61));

        assertThat(ledger.client(ticket).get("/api/v1/rag/queries").status()).isEqualTo(401);
        assertThat(ledger.client("").get("/api/v1/rag/queries?ticket=" + ticket).status()).isEqualTo(401);
        try (AskClient client = AskClient.withTicket(ledger.port(), ticket)) {
            client.connect("s");
            client.ask("Who asked by ticket?");
        }
        assertThat(refused("?ticket=" + ticket)).isEqualTo(401);
        JsonNode history = ledger.client(token).get("/api/v1/rag/queries").json();
        assertThat(history.at("/queries/0/query_text").asText()).isEqualTo("Who asked by ticket?");
    }

    @Test
    void a_ticket_belongs_to_a_company_and_does_not_last() {
        String ticket = company.post("/api/v1/rag/tickets", "").json().get("ticket").asText();
        assertThat(refused("?ticket=" + ticket, "X-Company-ID", ledger.newCompany().id())).isEqualTo(403);

        String old = company.post("/api/v1/rag/tickets", "").json().get("ticket").asText();
        ledger.bean(JdbcClient.class).sql("UPDATE access_ticket SET expires_at = now() - interval '1 second' WHERE company_id = ?")
                .param(UUID.fromString(company.id()))
                .update();
        assertThat(refused("?ticket=" + old)).isEqualTo(401);
    }

    @Test
    void a_revoked_key_ends_its_connections() throws Exception {
        JsonNode key = ledger.admin().post(
                "/admin/v1/companies/" + company.id() + "/api-keys", "{\"name\": \"ask\", \"scopes\": [\"crm:read\"]}").json();
        try (AskClient client = ASK.open(key.get("api_key").asText())) {
            client.connect("s");
            ledger.admin().delete("/admin/v1/companies/" + company.id() + "/api-keys/" + key.get("key_id").asText());
            assertThat(client.closedWith()).isEqualTo(4003);
        }
    }
}
