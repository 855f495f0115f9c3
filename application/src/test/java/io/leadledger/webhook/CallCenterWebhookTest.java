package io.leadledger.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.contact.ContactId;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.webhook.Subscriber.Told;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallCenterWebhookTest {

    private static final String PATH = "/v1/webhooks";
    private static final String BODY = """
            {"url": "https://93.184.215.14/leadledger", "events": ["call.completed", "campaign.paused"], "description": "Our data warehouse"}""";
    private static final String[] ALL =
            {"call.started", "call.completed", "call.failed", "campaign.started", "campaign.completed", "campaign.paused"};

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void each_documented_event_arrives_with_the_documented_data_and_signed() throws Exception {
        String reached = contact("+12025559200");
        String missed = contact("+12025559204");
        try (Subscriber subscriber = Subscriber.answering(200); Subscriber nexus = Subscriber.answering(200)) {
            String secret = subscriber.subscribeInCallCenter(company, ALL).get("secret").asText();
            nexus.subscribe(company, "campaign.started", "call.failed");
            String paused = campaign("Later", "\"startDate\": \"2099-01-05T09:00:00Z\"", reached);
            company.post("/v1/campaigns/" + paused + "/status", "{\"status\": \"paused\"}");
            String campaign = campaign("Summer Promotion", """
                    "timeZone": "UTC", "callHours": {"start": "00:00", "end": "24:00"}, "daysOfWeek": [0, 1, 2, 3, 4, 5, 6]""", reached, missed);
            subscriber.awaitTold(7);
            nexus.awaitTold(2);

            assertThat(subscriber.told).extracting(Told::type).containsExactlyInAnyOrder(
                    "campaign.paused", "campaign.started", "call.started", "call.started", "call.completed", "call.failed", "campaign.completed");
            for (Told told : subscriber.told) {
                assertThat(told.json().properties()).extracting(Map.Entry::getKey).containsExactly("id", "type", "created", "data");
                assertThat(told.json().get("id").asText()).matches("evt_[0-9a-f]{24}").isEqualTo(told.headers().getFirst("webhook-id"));
                assertThat(told.headers().getFirst("X-Signature")).isEqualTo("sha256=" + hmac(secret, told.body()));
            }
            JsonNode completed = data(subscriber, "call.completed");
            assertThat(completed.properties()).extracting(Map.Entry::getKey)
                    .containsExactly("callId", "contactId", "campaignId", "duration", "outcome", "recording");
            assertThat(completed.get("callId").asText()).matches("[0-9a-f]{24}");
            assertThat(completed.get("contactId").asText()).isEqualTo(reached);
            assertThat(completed.get("campaignId").asText()).isEqualTo(campaign);
            assertThat(completed.get("duration").isNumber()).isTrue();
            assertThat(completed.get("outcome").asText()).isEqualTo("successful");
            assertThat(data(subscriber, "call.failed").get("contactId").asText()).isEqualTo(missed);
            assertThat(data(subscriber, "campaign.started")).hasToString(toldCampaign(campaign, "Summer Promotion", "active", ""));
            assertThat(data(subscriber, "campaign.paused")).hasToString(toldCampaign(paused, "Later", "paused", ""));
            assertThat(data(subscriber, "campaign.completed")).hasToString(toldCampaign(
                    campaign, "Summer Promotion", "completed", ",\"totalContacts\":2,\"completedCalls\":2,\"successfulCalls\":1"));
            assertThat(data(nexus, "campaign.started").get("campaignId").asText()).isEqualTo(campaign);
            assertThat(data(nexus, "call.failed").get("lead_id")).isEqualTo(data(nexus, "call.failed").get("contactId"));
        }
    }

    @Test
    void a_recording_is_at_our_address_and_its_source_is_not_told() {
        try (Subscriber subscriber = Subscriber.answering(200)) {
            subscriber.subscribeInCallCenter(company, ALL);
            company.postEvents("""
                    {"event_id": "e1", "entity_id": "caller", "event_type": "call.completed", "timestamp": "2026-11-20T09:10:00Z",
                     "data": {"call_id": "call 1", "lead_id": "caller", "duration": 223, "campaign_id": "spring",
                              "recording_url": "https://elsewhere.example/a.wav?token=t"}}""");
            subscriber.awaitTold(1);

            JsonNode data = data(subscriber, "call.completed");
            assertThat(data.get("recording").asText()).matches("https?://[^/]+/recordings/call%201\\.mp3");
            assertThat(data.get("duration").decimalValue()).isEqualByComparingTo("223");
            assertThat(data.get("campaignId").asText()).isEqualTo("spring");
            assertThat(data.get("contactId").asText()).isEqualTo(ContactId.of(UUID.fromString(company.id()), "caller"));
        }
    }

    @Test
    void a_campaign_that_is_stopped_has_ended() {
        try (Subscriber subscriber = Subscriber.answering(200)) {
            String webhook = subscriber.subscribeInCallCenter(company, "campaign.completed").get("id").asText();
            String campaign = campaign("Later", "\"startDate\": \"2099-01-05T09:00:00Z\"", contact("+12025559300"));
            company.post("/v1/campaigns/" + campaign + "/status", "{\"status\": \"stopped\"}");
            subscriber.awaitTold(1);
            assertThat(data(subscriber, "campaign.completed").get("status").asText()).isEqualTo("stopped");

            String deliveries = PATH + "/" + webhook + "/deliveries";
            Subscriber.await(() -> company.get(deliveries + "?status=delivered").json().at("/pagination/total").asInt() == 1);
            JsonNode listed = company.get(deliveries).json().at("/data/0");
            assertThat(listed.get("type").asText()).isEqualTo("campaign.completed");
            JsonNode one = company.get(deliveries + "/" + listed.get("id").asText()).json();
            assertThat(one.at("/payload/data/campaignId").asText()).isEqualTo(campaign);
            assertThat(one.at("/attemptLog/0/httpStatus").asInt()).isEqualTo(200);
            assertThat(company.post(deliveries + "/" + listed.get("id").asText() + "/replay", "{}").status()).isEqualTo(202);
            subscriber.awaitTold(2);
            assertThat(subscriber.told.get(1).body()).isEqualTo(subscriber.told.get(0).body());
            assertThat(company.get(deliveries + "?status=odd").json().at("/error/details/field").asText()).isEqualTo("status");
        }
    }

    @Test
    void a_subscription_lives_from_creation_to_deletion_in_its_own_family() {
        Answer made = company.post(PATH, BODY);

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String one = PATH + "/" + made.json().get("id").asText();
        assertThat(made.json().get("secret").asText()).startsWith("whsec_");
        assertThat(company.get(one).json().has("secret")).isFalse();
        assertThat(company.get(PATH).json().get("pagination")).hasToString("{\"total\":1,\"page\":1,\"limit\":20,\"pages\":1}");
        assertThat(company.get(PATH).json().at("/data/0/secret").isMissingNode()).isTrue();
        assertThat(company.get("/api" + one).status()).isEqualTo(404);
        assertThat(company.get("/api/v1/webhooks").json().get("webhooks")).isEmpty();

        JsonNode changed = company.patch(one, "{\"events\": [\"call.failed\"], \"active\": false}").json();
        assertThat(changed.get("events")).extracting(JsonNode::asText).containsExactly("call.failed");
        assertThat(changed.get("active").booleanValue()).isFalse();
        JsonNode rotated = company.post(one + "/rotate-secret", "{}").json();
        assertThat(rotated.get("secret").asText()).startsWith("whsec_").isNotEqualTo(made.json().get("secret").asText());
        assertThat(rotated.get("previousSecretValidUntil").asText()).isGreaterThan(made.json().get("createdAt").asText());

        TestCompany other = RunningLedger.get().newCompany();
        assertThat(other.get(one).status()).isEqualTo(404);
        assertThat(other.get(PATH).json().get("data")).isEmpty();
        assertThat(other.client().delete(one).status()).isEqualTo(404);
        assertThat(company.client().delete(one).status()).isEqualTo(204);
        assertThat(company.get(one).json().at("/error/code").asText()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"events": ["call.failed"]}                                              | url
            {"url": "http://169.254.169.254/", "events": ["call.failed"]}            | url
            {"url": "https://93.184.215.14/"}                                        | events
            {"url": "https://93.184.215.14/", "events": []}                          | events
            {"url": "https://93.184.215.14/", "events": ["lead.created"]}            | events
            {"url": "https://93.184.215.14/", "events": ["call.transcribed"]}        | events
            """)
    void a_refusal_names_the_field(String body, String field) {
        Answer refused = company.post(PATH, body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.json().at("/error/details/field").asText()).isEqualTo(field);
    }

    private String contact(String phone) {
        return company.post("/v1/contacts", "{\"name\": \"Anna\", \"phone\": \"%s\"}".formatted(phone)).json().get("id").asText();
    }

    private String campaign(String name, String schedule, String... contacts) {
        String template = company.post("/v1/templates", """
                {"name": "Outreach", "steps": [{"type": "greeting", "content": "Hello."}]}""").json().get("id").asText();
        Answer made = company.post("/v1/campaigns", """
                {"name": "%s", "templateId": "%s", "contacts": ["%s"], "schedule": {%s}}"""
                .formatted(name, template, String.join("\", \"", List.of(contacts)), schedule));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made.json().get("id").asText();
    }

    private static String toldCampaign(String id, String name, String status, String more) {
        return "{\"campaignId\":\"%s\",\"name\":\"%s\",\"status\":\"%s\"%s}".formatted(id, name, status, more);
    }

    private static JsonNode data(Subscriber subscriber, String type) {
        return subscriber.told.stream().filter(told -> told.type().equals(type)).findFirst().orElseThrow().json().get("data");
    }

    private static String hmac(String secret, byte[] text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text));
    }
}
