package io.leadledger.callcenter;

import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The documented error codes, in the documented envelope. Bad parameters and bodies are tried endpoint by endpoint elsewhere. */
class ErrorsTest {

    private final RunningLedger ledger = RunningLedger.get();
    private final TestCompany company = ledger.newCompany();

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/calls", "GET, /v1/calls/x", "GET, /v1/calls", "POST, /v1/calls/x/cancel",
        "POST, /v1/campaigns", "GET, /v1/campaigns/x", "GET, /v1/campaigns", "POST, /v1/campaigns/x/status",
        "POST, /v1/contacts", "GET, /v1/contacts/x", "GET, /v1/contacts",
        "POST, /v1/templates", "GET, /v1/templates/x", "GET, /v1/templates",
        "GET, /v1/analytics/calls", "GET, /v1/analytics/campaigns", "GET, /recordings/x.mp3", "GET, /transcripts/x.json"})
    void a_key_is_needed_that_is_ours_and_may_do_this(String method, String path) {
        refused(ask(ledger.client(""), method, path), 401, "unauthorized");
        refused(ask(ledger.client("ll_nobody_knows_this_key"), method, path), 401, "unauthorized");
        refused(ask(ledger.client(key("ingest:write")), method, path), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/calls", "POST, /v1/campaigns", "POST, /v1/campaigns/x/status", "POST, /v1/contacts", "POST, /v1/templates"})
    void a_key_for_reading_writes_nothing(String method, String path) {
        refused(ask(ledger.client(key("crm:read")), method, path), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/calls/x", "POST, /v1/calls/x/cancel", "GET, /v1/campaigns/x", "GET, /v1/contacts/x", "GET, /v1/templates/x",
        "GET, /v1/nothing", "GET, /recordings/x.mp3", "GET, /transcripts/x.json"})
    void what_is_not_there_is_not_found(String method, String path) {
        Answer missing = ask(company.client(), method, path);

        assertThat(missing.status()).as("%s", missing).isEqualTo(404);
        assertThat(missing.json().at("/error/code").asText()).endsWith("not_found");
        assertThat(missing.json().at("/error/message").asText()).isNotBlank();
        assertThat(missing.json().at("/error/details").isObject()).isTrue();
    }

    @Test
    void every_key_has_100_requests_a_minute_of_its_own() {
        assertThat(company.get("/v1/calls").header("RateLimit-Policy")).isEqualTo("\"call_center\";q=100;w=60");
        Answer last = company.get("/v1/calls");
        for (int i = 0; i < 105 && last.status() == 200; i++) {
            last = company.get("/v1/calls");
        }
        refused(last, 429, "rate_limit_exceeded");
        assertThat(last.json().at("/error/details/retry_after").asInt()).isBetween(1, 60);
        assertThat(last.header("Retry-After")).isNotBlank();
        assertThat(ledger.client(key("crm:calls")).get("/v1/calls").status()).isEqualTo(200);
    }

    private static Answer ask(LedgerClient client, String method, String path) {
        return method.equals("GET") ? client.get(path) : client.post(path, "{}");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/error/message").asText()).isNotBlank();
        assertThat(answer.json().at("/error/details/reason").asText()).isNotBlank();
    }

    private String key(String scope) {
        return ledger.admin().post("/admin/v1/companies/" + company.id() + "/api-keys", "{\"name\": \"narrow\", \"scopes\": [\"%s\"]}".formatted(scope))
                .json().get("api_key").asText();
    }
}
