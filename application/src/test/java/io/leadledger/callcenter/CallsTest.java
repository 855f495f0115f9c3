package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class CallsTest {

    private static final long PATIENCE = 30_000_000_000L;

    private final TestCompany company = RunningLedger.get().newCompany();
    private String contact = "";
    private String template = "";

    @BeforeEach
    void a_contact_and_a_template() {
        contact = company.post("/v1/contacts", "{\"phone\": \"+15551234567\", \"name\": \"John Smith\"}").json().get("id").asText();
        template = company.post("/v1/templates", TemplatesTest.DOCUMENTED).json().get("id").asText();
    }

    @Test
    void the_documented_order_is_scheduled_as_documented() {
        Answer made = order("\"phone\": \"+15551234567\", \"contactId\": \"%s\", \"scheduled\": \"2035-05-20T15:30:00Z\",".formatted(contact)
                + "\"callerId\": \"+15559876543\",");

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        JsonNode call = made.json();
        assertThat(call.get("id").asText()).matches("[0-9a-f]{24}");
        assertThat(call.get("status").asText()).isEqualTo("scheduled");
        assertThat(call.get("phone").asText()).isEqualTo("+15551234567");
        assertThat(call.get("contactId").asText()).isEqualTo(contact);
        assertThat(call.get("templateId").asText()).isEqualTo(template);
        assertThat(call.get("scheduled").asText()).isEqualTo("2035-05-20T15:30:00Z");
        assertThat(call.get("callerId").asText()).isEqualTo("+15559876543");
        assertThat(call.get("createdAt").asText()).endsWith("Z");
        assertThat(Reads.after(made, company, "/v1/calls/" + call.get("id").asText()).json()).isEqualTo(call);
        assertThat(company.get("/v1/templates/" + template).json().get("usageCount").asInt()).isZero();
    }

    @Test
    void a_call_at_once_is_made_by_the_words_of_the_template() {
        Answer made = order("\"contactId\": \"%s\",".formatted(contact));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.json().get("status").asText()).isEqualTo("in-progress");

        JsonNode call = awaitStatus(made, "completed");
        assertThat(call.get("outcome").asText()).isEqualTo("successful");
        assertThat(call.get("duration").decimalValue()).isPositive();
        assertThat(call.get("startedAt").asText()).isLessThan(call.get("endedAt").asText());
        String transcript = call.get("transcript").asText();
        assertThat(transcript).startsWith("http").endsWith("/transcripts/" + call.get("id").asText() + ".json");
        JsonNode said = company.get(URI.create(transcript).getPath()).json();
        assertThat(said.at("/segments/0/text").asText()).isEqualTo("Hello, this is Acme Inc. Am I speaking with John Smith?");
        assertThat(company.get("/v1/templates/" + template).json().get("usageCount").asInt()).isEqualTo(1);
        assertThat(company.get("/v1/contacts/" + contact).json().at("/callHistory/0/outcome").asText()).isEqualTo("successful");
        assertThat(company.get("/api/v1/crm/calls/" + call.get("id").asText()).json().get("status").asText()).isEqualTo("completed");
    }

    @Test
    void a_revised_template_leaves_the_calls_that_were_ordered_alone() {
        Answer made = order("\"contactId\": \"%s\", \"scheduled\": \"2035-01-01T00:00:00Z\",".formatted(contact));
        company.client().put("/v1/templates/" + template, """
                {"name": "Short", "steps": [{"type": "greeting", "content": "Hi."}]}""");
        Answer second = company.post("/v1/calls", """
                {"contactId": "%s", "templateId": "%s", "scheduled": "2035-01-01T00:00:00Z"}""".formatted(contact, template));

        assertThat(Reads.after(second, company, "/v1/calls/" + made.json().get("id").asText()).json().get("templateVersion").asInt()).isEqualTo(1);
        assertThat(second.json().get("templateVersion").asInt()).isEqualTo(2);
    }

    @Test
    void the_list_shows_the_calls_of_all_families_and_filters_them() {
        company.postEvents("""
                {"event_id": "e", "event_type": "call.completed", "timestamp": "2026-01-20T10:00:00Z", "data": {"call_id": "theirs", "duration": 61,
                 "outcome": "qualified", "campaign_id": "spring", "started_at": "2026-01-20T09:58:00Z", "caller_phone": "+15551234567"}}""");
        Answer last = order("\"contactId\": \"%s\", \"scheduled\": \"2035-01-01T00:00:00Z\",".formatted(contact));

        JsonNode all = Reads.after(last, company, "/v1/calls").json();
        assertThat(all.at("/pagination").toString()).startsWith("{\"total\":2,\"page\":1,\"limit\":20,\"pages\":1,");
        assertThat(all.at("/data/0/status").asText()).isEqualTo("scheduled");
        JsonNode theirs = all.at("/data/1");
        assertThat(theirs.get("id").asText()).isEqualTo("theirs");
        assertThat(theirs.get("status").asText()).isEqualTo("completed");
        assertThat(theirs.get("contactId").asText()).isEqualTo(contact);
        assertThat(theirs.get("duration").asInt()).isEqualTo(61);
        assertThat(ids("status=completed")).isEqualTo("[theirs]");
        assertThat(ids("status=scheduled&contactId=" + contact)).isEqualTo("[%s]".formatted(last.json().get("id").asText()));
        assertThat(ids("campaignId=spring")).isEqualTo("[theirs]");
        assertThat(ids("startDate=2026-01-20&endDate=2026-01-20")).isEqualTo("[theirs]");
        assertThat(ids("endDate=2026-01-20T09:58:00Z")).isEqualTo("[]");
        assertThat(ids("startDate=2026-01-20T09:58:00Z&endDate=2026-02-01")).isEqualTo("[theirs]");
        assertThat(ids("contactId=" + "0".repeat(24))).isEqualTo("[]");
        assertThat(company.get("/v1/calls?status=late").json().at("/error/details/field").asText()).isEqualTo("status");
        assertThat(company.get("/v1/calls?startDate=soon").json().at("/error/details/field").asText()).isEqualTo("startDate");
    }

    private String ids(String query) {
        return company.get("/v1/calls?" + query).json().get("data").findValuesAsText("id").toString().replace(", ", ",");
    }

    @Test
    void what_has_no_value_is_named() {
        Answer answer = company.post("/v1/calls", """
                {"contactId": "%s", "templateId": "%s", "variables": {"companyName": "Acme Inc"}}""".formatted(contact, template));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/details/field").asText()).isEqualTo("variables");
        assertThat(answer.json().at("/error/details/reason").asText()).isEqualTo("has no value for 'productName'");
    }

    @Test
    void whom_or_what_nobody_knows_is_404() {
        assertThat(order("\"contactId\": \"%s\",".formatted("0".repeat(24))).json().at("/error/message").asText()).isEqualTo("Contact not found");
        Answer unknown = company.post("/v1/calls", "{\"phone\": \"+15551234567\", \"templateId\": \"none\"}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/error/message").asText()).isEqualTo("Template not found");
        assertThat(company.get("/v1/calls/none").status()).isEqualTo(404);
        assertThat(company.post("/v1/calls/none/cancel", "").status()).isEqualTo(404);
        assertThat(company.get("/v1/transcripts/none.json").status()).isEqualTo(404);
        assertThat(company.get("/v1/recordings/none.mp3").status()).isEqualTo(404);
    }

    @Test
    void who_is_not_to_be_called_is_not_called() {
        company.post("/v1/do-not-call", "{\"phone\": \"+15551234567\"}");
        for (String whom : new String[] {"\"contactId\": \"%s\",".formatted(contact), "\"phone\": \"+1 555 123 4567\","}) {
            Answer refused = order(whom);
            assertThat(refused.status()).as("%s", refused).isEqualTo(400);
            assertThat(refused.json().at("/error/code").asText()).isEqualTo("do_not_call");
        }
    }

    @Test
    void the_same_key_makes_one_call() {
        String body = "{\"contactId\": \"%s\"}".formatted(contact);
        Answer first = company.post("/v1/calls", body, "Idempotency-Key", "once");
        Answer again = company.post("/v1/calls", body, "Idempotency-Key", "once");

        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(Reads.after(first, company, "/v1/calls").json().get("data")).hasSize(1);
    }

    @Test
    void a_call_to_somebody_new_makes_a_contact() {
        Answer made = company.post("/v1/calls", "{\"phone\": \"+15557654305\"}");

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(awaitStatus(made, "failed").get("outcome").asText()).isEqualTo("failed");
        String whom = made.json().get("contactId").asText();
        assertThat(company.get("/v1/contacts/" + whom).json().get("phone").asText()).isEqualTo("+15557654305");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|phone", "{\"phone\": \"12\"}|phone", "{\"phone\": \"+15551234567\", \"callerId\": \"me\"}|callerId",
        "{\"phone\": \"+15551234567\", \"scheduled\": \"soon\"}|scheduled",
        "{\"phone\": \"+15551234567\", \"scheduled\": \"9999-01-01T00:00:00Z\"}|scheduled",
        "{\"phone\": \"+15551234567\", \"variables\": []}|variables",
        "{\"phone\": \"+15551234567\", \"variables\": {\"a\": {}}}|variables.a",
    })
    void a_bad_order_names_its_field(String body, String field) {
        Answer answer = company.post("/v1/calls", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().at("/error/details/field").asText()).isEqualTo(field);
    }

    @Test
    void another_company_can_neither_see_nor_use_them() {
        Answer made = order("\"contactId\": \"%s\", \"scheduled\": \"2035-01-01T00:00:00Z\",".formatted(contact));
        TestCompany other = RunningLedger.get().newCompany();
        String path = "/v1/calls/" + made.json().get("id").asText();

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/cancel", "").status()).isEqualTo(404);
        assertThat(other.get("/v1/calls").json().get("data")).isEmpty();
        assertThat(other.post("/v1/calls", "{\"contactId\": \"%s\"}".formatted(contact)).status()).isEqualTo(404);
    }

    private Answer order(String whom) {
        return company.post("/v1/calls", """
                {%s "templateId": "%s", "variables": {"companyName": "Acme Inc", "productName": "Premium Widget", "contactName": "John Smith"}}"""
                .formatted(whom, template));
    }

    private JsonNode awaitStatus(Answer made, String status) {
        String path = "/v1/calls/" + made.json().get("id").asText();
        long deadline = System.nanoTime() + PATIENCE;
        JsonNode call = Reads.after(made, company, path).json();
        while (!call.get("status").asText().equals(status) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(200_000_000L);
            call = company.get(path).json();
        }
        assertThat(call.get("status").asText()).isEqualTo(status);
        return call;
    }
}
