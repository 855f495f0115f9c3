package io.leadledger.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.webhook.Subscriber.Told;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class DeliveryTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void changes_are_told_with_old_and_new_values_and_signed_both_ways() throws Exception {
        try (Subscriber subscriber = Subscriber.answering(204)) {
            JsonNode webhook = subscriber.subscribe(company, "lead.created", "lead.stage_changed", "deal.won");
            String lead = lead("a@example.com");
            company.post("/api/v1/crm/leads/" + lead + "/stage", "{\"stage\": \"mql\"}");
            subscriber.awaitTold(2);

            Told created = told(subscriber, "lead.created");
            assertThat(created.json().at("/data/leadId").asText()).isEqualTo(lead);
            assertThat(created.json().at("/data/email").asText()).isEqualTo("a@example.com");
            JsonNode moved = told(subscriber, "lead.stage_changed").json();
            assertThat(moved.at("/data/old_stage").asText()).isEqualTo("lead");
            assertThat(moved.at("/data/new_stage").asText()).isEqualTo("mql");

            String secret = webhook.get("secret").asText();
            assertThat(created.headers().getFirst("X-Signature"))
                    .isEqualTo("sha256=" + HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), created.body())));
            String id = created.headers().getFirst("webhook-id");
            assertThat(id).isEqualTo(created.json().get("id").asText());
            String signed = id + "." + created.headers().getFirst("webhook-timestamp") + "." + new String(created.body(), StandardCharsets.UTF_8);
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            assertThat(created.headers().getFirst("webhook-signature"))
                    .isEqualTo("v1," + Base64.getEncoder().encodeToString(hmac(key, signed.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void a_deal_is_won_with_the_stage_it_came_from_and_a_call_ends_once() {
        try (Subscriber subscriber = Subscriber.answering(200)) {
            subscriber.subscribe(company, "deal.created", "deal.stage_changed", "deal.won", "call.started", "call.completed", "call.transcribed");
            String deal = company.post("/api/v1/crm/deals", "{\"name\": \"Fifty seats\", \"value\": 50000}").json().get("deal_id").asText();
            company.post("/api/v1/crm/deals/" + deal + "/stage", "{\"stage\": \"closed_won\"}");
            company.postEvents(call("e1", "call.completed", "09:10"), call("e2", "call.started", "09:00"), call("e3", "call.completed", "09:10"));
            company.postEvents(call("e4", "call.transcribed", "09:12"));
            subscriber.awaitTold(5);

            assertThat(subscriber.told).extracting(Told::type)
                    .containsExactlyInAnyOrder("deal.created", "deal.stage_changed", "deal.won", "call.completed", "call.transcribed");
            assertThat(told(subscriber, "deal.won").json().at("/data/old_stage").asText()).isEqualTo("qualification");
            assertThat(told(subscriber, "deal.won").json().at("/data/new_stage").asText()).isEqualTo("closed_won");
            assertThat(told(subscriber, "call.completed").json().at("/data/callId").asText()).isEqualTo("call-1");
        }
    }

    @Test
    void what_happened_before_and_elsewhere_is_not_told() {
        TestCompany other = RunningLedger.get().newCompany();
        lead("before@example.com");
        try (Subscriber subscriber = Subscriber.answering(200)) {
            subscriber.subscribe(company, "lead.created");
            other.post("/api/v1/crm/leads", "{\"email\": \"elsewhere@example.com\"}");
            lead("after@example.com");
            subscriber.awaitTold(1);

            assertThat(subscriber.told).extracting(told -> told.json().at("/data/email").asText()).containsExactly("after@example.com");
        }
    }

    @Test
    void one_that_hangs_or_redirects_costs_the_others_nothing_and_is_in_its_log() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger followed = new AtomicInteger();
        try (Subscriber hanging = new Subscriber(exchange -> end.await());
                Subscriber trap = new Subscriber(exchange -> followed.incrementAndGet());
                Subscriber redirecting = new Subscriber(exchange -> {
                    exchange.getResponseHeaders().set("Location", trap.url());
                    exchange.sendResponseHeaders(302, -1);
                });
                Subscriber well = Subscriber.answering(200)) {
            hanging.subscribe(company, "lead.created");
            String redirect = redirecting.subscribe(company, "lead.created").get("id").asText();
            well.subscribe(company, "lead.created");
            for (int i = 0; i < 12; i++) {
                lead("lead" + i + "@example.com");
            }
            well.awaitTold(12);
            redirecting.awaitTold(1);

            assertThat(hanging.told).hasSizeLessThanOrEqualTo(4);
            String deliveries = "/api/v1/webhooks/" + redirect + "/deliveries";
            Subscriber.await(() -> {
                JsonNode oldest = company.get(deliveries).json().get("deliveries").get(11);
                return company.get(deliveries + "/" + oldest.get("id").asText()).json().at("/attempt_log/0/outcome").asText().equals("redirected");
            });
            assertThat(followed).hasValue(0);
        } finally {
            end.countDown();
        }
    }

    @Test
    void gone_switches_off_and_a_replay_sends_the_same_message_again() {
        try (Subscriber gone = Subscriber.answering(410); Subscriber well = Subscriber.answering(200)) {
            String first = "/api/v1/webhooks/" + gone.subscribe(company, "lead.created").get("id").asText();
            String second = "/api/v1/webhooks/" + well.subscribe(company, "lead.created").get("id").asText();
            lead("a@example.com");
            Subscriber.await(() -> company.get(first).json().path("disabled_reason").asText().equals("gone"));
            assertThat(company.get(first).json().get("active").booleanValue()).isFalse();

            Subscriber.await(() -> company.get(second + "/deliveries?status=delivered").json().get("deliveries").size() == 1);
            assertThat(company.post(second + "/replay", "{\"since\": \"2026-01-01T00:00:00Z\"}").json().get("replayed").intValue()).isEqualTo(1);
            well.awaitTold(2);

            assertThat(well.told.get(1).body()).isEqualTo(well.told.get(0).body());
            assertThat(well.told.get(1).headers().getFirst("webhook-id")).isEqualTo(well.told.get(0).headers().getFirst("webhook-id"));
        }
    }

    @Test
    void during_the_overlap_both_secrets_sign() throws Exception {
        try (Subscriber subscriber = Subscriber.answering(200)) {
            JsonNode webhook = subscriber.subscribe(company, "lead.created");
            company.post("/api/v1/webhooks/" + webhook.get("id").asText() + "/rotate-secret", "{}");
            lead("a@example.com");
            subscriber.awaitTold(1);

            Told told = subscriber.told.getFirst();
            assertThat(told.headers().getFirst("webhook-signature").split(" ")).hasSize(2).doesNotHaveDuplicates();
            byte[] old = webhook.get("secret").asText().getBytes(StandardCharsets.UTF_8);
            assertThat(told.headers().getFirst("X-Signature-Previous")).isEqualTo("sha256=" + HexFormat.of().formatHex(hmac(old, told.body())));
        }
    }

    private String lead(String email) {
        return company.post("/api/v1/crm/leads", "{\"email\": \"%s\"}".formatted(email)).json().get("leadId").asText();
    }

    private static String call(String id, String type, String time) {
        return """
                {"event_id": "%s", "entity_id": "caller", "event_type": "%s", "timestamp": "2026-11-20T%s:00Z",
                 "data": {"call_id": "call-1", "transcript": "Hello."}}""".formatted(id, type, time);
    }

    private static Told told(Subscriber subscriber, String type) {
        return subscriber.told.stream().filter(told -> told.type().equals(type)).findFirst().orElseThrow();
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
