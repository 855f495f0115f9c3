package io.leadledger.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class SubscriptionContractTest {

    private static final String BODY = """
            {"url": "https://93.184.215.14/leadledger", "events": ["lead.created", "deal.won"], "description": "Our data warehouse"}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/webhooks", "/proxy/nexus-crm/api/v1/webhooks"})
    void a_subscription_lives_from_creation_to_deletion(String path) {
        Answer made = company.post(path, BODY);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode webhook = made.json();
        String one = path + "/" + webhook.get("id").asText();
        assertThat(webhook.get("secret").asText()).startsWith("whsec_").hasSize(50);
        assertThat(webhook.get("active").booleanValue()).isTrue();
        assertThat(webhook.get("events")).extracting(JsonNode::asText).containsExactly("deal.won", "lead.created");
        assertThat(company.get(one).json().has("secret")).isFalse();
        assertThat(company.get(path).json().get("webhooks")).hasSize(1);

        JsonNode changed = company.patch(one, "{\"events\": [\"call.completed\"], \"active\": false}").json();

        assertThat(changed.get("events")).extracting(JsonNode::asText).containsExactly("call.completed");
        assertThat(changed.get("active").booleanValue()).isFalse();
        assertThat(changed.get("description").asText()).isEqualTo("Our data warehouse");
        assertThat(company.client().delete(one).status()).isEqualTo(204);
        assertThat(company.get(one).status()).isEqualTo(404);
    }

    @Test
    void a_rotated_secret_is_shown_once_and_the_old_one_has_an_end() {
        JsonNode made = company.post("/api/v1/webhooks", BODY).json();

        JsonNode rotated = company.post("/api/v1/webhooks/" + made.get("id").asText() + "/rotate-secret", "{}").json();

        assertThat(rotated.get("secret").asText()).startsWith("whsec_").isNotEqualTo(made.get("secret").asText());
        assertThat(rotated.get("previous_secret_valid_until").asText()).isGreaterThan(made.get("created_at").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1/x", "http://10.1.2.3/x", "https://172.16.0.9/", "https://192.168.1.1/", "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/", "http://0.0.0.0/", "http://[::1]/", "http://[fe80::1]/", "http://[fd12:3456::1]/", "http://[::ffff:10.0.0.1]/",
        "http://[::ffff:7f00:1]/", "http://[64:ff9b::a00:1]/", "ftp://93.184.215.14/", "https://user:secret@93.184.215.14/", "nonsense", "",
    })
    void addresses_that_are_not_public_are_refused(String url) {
        Answer refused = company.post("/api/v1/webhooks", "{\"url\": \"%s\", \"events\": [\"lead.created\"]}".formatted(url));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().at("/error/field").asText()).isEqualTo("url");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"events\": [\"lead.created\"]}|url",
        "{\"url\": \"https://93.184.215.14/\"}|events",
        "{\"url\": \"https://93.184.215.14/\", \"events\": []}|events",
        "{\"url\": \"https://93.184.215.14/\", \"events\": [null]}|events",
        "{\"url\": \"https://93.184.215.14/\", \"events\": [\"lead.eaten\"]}|events",
        "{\"url\": \"https://93.184.215.14/\", \"events\": \"lead.created\"}|events",
    })
    void a_refusal_names_the_field(String body, String field) {
        Answer refused = company.post("/api/v1/webhooks", body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().at("/error/field").asText()).isEqualTo(field);
    }

    @Test
    void the_same_request_under_one_key_makes_one_subscription() {
        Answer first = company.post("/api/v1/webhooks", BODY, "Idempotency-Key", "subscribe-once");
        Answer second = company.post("/api/v1/webhooks", BODY, "Idempotency-Key", "subscribe-once");

        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(company.get("/api/v1/webhooks").json().get("webhooks")).hasSize(1);
    }

    @Test
    void the_description_shows_what_is_sent() {
        JsonNode webhooks = RunningLedger.get().client("").get("/v3/api-docs").json().get("webhooks");

        assertThat(webhooks).hasSize(14);
        webhooks.properties().forEach(webhook -> {
            JsonNode examples = webhook.getValue().at("/post/requestBody/content").path("application/json").path("examples");
            assertThat(examples).isNotEmpty().allSatisfy(
                    example -> assertThat(example.at("/value/type").asText()).isEqualTo(webhook.getKey()));
            assertThat(examples.at("/nexus/value/data").has("occurred_at")).isTrue();
        });
    }

    @Test
    void there_is_room_for_fifty() {
        for (int i = 0; i < 50; i++) {
            assertThat(company.post("/api/v1/webhooks", BODY).status()).isEqualTo(201);
        }
        assertThat(company.post("/api/v1/webhooks", BODY).status()).isEqualTo(409);
    }

    @Test
    void a_key_without_the_scope_is_refused() {
        String key = RunningLedger.get().admin()
                .post("/admin/v1/companies/" + company.id() + "/api-keys", "{\"name\": \"reader\", \"scopes\": [\"crm:read\"]}")
                .json().get("api_key").asText();

        assertThat(RunningLedger.get().client(key).get("/api/v1/webhooks").status()).isEqualTo(403);
        assertThat(RunningLedger.get().client("").get("/api/v1/webhooks").status()).isEqualTo(401);
    }
}
