package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody's phone rings while we speak to them, whoever orders the second call. */
@Execution(ExecutionMode.CONCURRENT)
class OneCallToANumberTest {

    private static final String PHONE = "+12025550142";

    private final CallCenter center = CallCenter.make();
    private final UUID companyId = UUID.fromString(center.company().id());
    private final JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);
    private final String contact = center.contact(PHONE);

    @Test
    void a_call_by_hand_is_refused_while_a_campaign_calls() {
        String campaign = center.campaign(CallCenter.AROUND_THE_CLOCK, contact);
        hold();

        Answer refused = center.company().post("/v1/calls", "{\"contactId\": \"%s\"}".formatted(contact));
        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("number_busy");
        assertThat(refused.json().at("/error/message").asText()).isEqualTo("Another call to this number is going on");
        assertThat(center.company().post("/v1/calls", "{\"phone\": \"+1 (202) 555-0142\"}").status()).isEqualTo(409);
        assertThat(orders()).isEqualTo(1);
        assertThat(center.get("/v1/calls").get("data")).hasSize(1);

        release();
        center.awaitStatus("/v1/campaigns/" + campaign, "completed");
        String id = center.make("/v1/calls", "{\"contactId\": \"%s\"}".formatted(contact));
        center.awaitStatus("/v1/calls/" + id, "completed");
    }

    @Test
    void a_scheduled_call_waits_for_the_campaigns_to_end() {
        center.campaign(CallCenter.AROUND_THE_CLOCK, contact);
        hold();
        String id = center.make("/v1/calls", "{\"phone\": \"%s\", \"scheduled\": \"%s\"}".formatted(PHONE, Instant.now()));
        until(() -> jdbc.sql("SELECT due_at > now() + interval '5 seconds' FROM job WHERE job_id = ?").param(id).query(Boolean.class)
                .optional().orElse(false));

        assertThat(center.get("/v1/calls/" + id).get("status").asText()).isEqualTo("scheduled");
        assertThat(orders()).isEqualTo(1);
        release();
        until(() -> open() == 0);
        jdbc.sql("UPDATE job SET due_at = now() WHERE job_id = ?").param(id).update();
        center.awaitStatus("/v1/calls/" + id, "completed");
        assertThat(orders()).isEqualTo(2);
    }

    @Test
    void a_campaign_waits_for_a_call_by_hand_to_end_and_loses_no_attempt() {
        String id = center.make("/v1/calls", "{\"contactId\": \"%s\"}".formatted(contact));
        hold();
        String campaign = center.campaign(CallCenter.AROUND_THE_CLOCK, contact);
        until(() -> jdbc.sql("SELECT due_at > now() + interval '5 seconds' FROM campaign_contact WHERE campaign_id = ?").param(campaign)
                .query(Boolean.class).single());

        assertThat(orders()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT state || ' ' || attempts FROM campaign_contact WHERE campaign_id = ?").param(campaign)
                .query(String.class).single()).isEqualTo("waiting 0");
        release();
        center.awaitStatus("/v1/calls/" + id, "completed");
        jdbc.sql("UPDATE campaign_contact SET due_at = now() WHERE campaign_id = ?").param(campaign).update();
        jdbc.sql("UPDATE campaign SET due_at = now() WHERE campaign_id = ?").param(campaign).update();
        JsonNode done = center.awaitStatus("/v1/campaigns/" + campaign, "completed");
        assertThat(done.get("successfulCalls").asInt()).isEqualTo(1);
        assertThat(orders()).isEqualTo(2);
    }

    @Test
    void of_many_orders_at_once_one_is_taken_in() {
        List<CompletableFuture<Answer>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(
                () -> center.company().post("/v1/calls", "{\"contactId\": \"%s\"}".formatted(contact)))).limit(12).toList();
        List<Integer> answers = asked.stream().map(CompletableFuture::join).map(Answer::status).sorted().toList();

        assertThat(answers).startsWith(201).endsWith(409).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void nexus_outbound_calls_are_refused_alike() {
        center.make("/v1/calls", "{\"contactId\": \"%s\"}".formatted(contact));
        hold();
        String lead = center.get("/api/v1/crm/leads?q=2025550142").at("/leads/0/leadId").asText();
        Answer refused = center.company().post("/api/v1/crm/calls/outbound", "{\"lead_id\": \"%s\"}".formatted(lead));

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("CALL_FAILED");
        release();
    }

    /** Nobody looks at the open call any more, so it stays open. */
    private void hold() {
        until(() -> jdbc.sql("UPDATE outbound_call SET provider = 'held' WHERE company_id = ? AND step <> 'done'").param(companyId).update() == 1);
    }

    private void release() {
        jdbc.sql("UPDATE outbound_call SET provider = 'simulator', due_at = now() WHERE company_id = ? AND step <> 'done'")
                .param(companyId).update();
    }

    private int orders() {
        return jdbc.sql("SELECT count(*) FROM outbound_call WHERE company_id = ?").param(companyId).query(Integer.class).single();
    }

    private int open() {
        return jdbc.sql("SELECT count(*) FROM outbound_call WHERE company_id = ? AND step <> 'done'").param(companyId)
                .query(Integer.class).single();
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000L);
        }
    }
}
