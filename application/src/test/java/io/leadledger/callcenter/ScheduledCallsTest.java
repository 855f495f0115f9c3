package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.callcenter.CallCenterCommand;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduledCallsTest {

    private final RunningLedger ledger = RunningLedger.get();
    private final TestCompany company = ledger.newCompany();
    private final JdbcClient jdbc = ledger.bean(JdbcClient.class);

    /** A row is all there is of it until it is due, so a restart has nothing to lose. */
    @Test
    void a_scheduled_call_waits_in_a_row_and_is_made_once_when_it_is_due() {
        String id = schedule("+15550000001");
        assertThat(jobs(id)).isEqualTo(1);
        assertThat(dialed(id)).isZero();

        jdbc.sql("UPDATE public.job SET due_at = now() WHERE job_id = ?").param(id).update();
        await(id, "failed");
        start(id);
        start(id);

        assertThat(call(id).get("outcome").asText()).isEqualTo("no_answer");
        assertThat(jobs(id)).isZero();
        assertThat(dialed(id)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM simulated_call WHERE call_id = ?").param(id).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_time_that_has_passed_is_now() {
        Answer made = company.post("/v1/calls", "{\"phone\": \"+15550000004\", \"scheduled\": \"2025-05-20T15:30:00Z\"}");

        assertThat(made.json().get("status").asText()).isEqualTo("scheduled");
        assertThat(await(made.json().get("id").asText(), "failed").get("outcome").asText()).isEqualTo("rejected");
    }

    @Test
    void a_cancelled_call_is_not_made() {
        String id = schedule("+15550000000");
        Answer cancelled = company.post("/v1/calls/" + id + "/cancel", "");

        assertThat(cancelled.status()).as("%s", cancelled).isEqualTo(200);
        assertThat(cancelled.json().toString())
                .isEqualTo("{\"id\":\"%s\",\"status\":\"cancelled\",\"message\":\"Call successfully cancelled\"}".formatted(id));
        assertThat(company.post("/v1/calls/" + id + "/cancel", "").status()).isEqualTo(200);
        start(id);
        assertThat(dialed(id)).isZero();
        assertThat(jobs(id)).isZero();
        assertThat(Reads.after(cancelled, company, "/v1/calls/" + id).json().get("status").asText()).isEqualTo("cancelled");
        assertThat(company.get("/v1/calls?status=cancelled").json().get("data")).hasSize(1);
    }

    @Test
    void a_call_that_has_begun_cannot_be_cancelled() {
        String id = schedule("+15550000000");
        start(id);
        Answer refused = company.post("/v1/calls/" + id + "/cancel", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("conflict");
    }

    @Test
    void starting_and_cancelling_at_once_comes_to_one_of_them() {
        for (int attempt = 0; attempt < 8; attempt++) {
            String id = schedule("+1555000%02d00".formatted(attempt));
            CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> start(id));
            Answer cancelled = company.post("/v1/calls/" + id + "/cancel", "");
            starting.join();

            assertThat(cancelled.status()).isIn(200, 409);
            assertThat(dialed(id)).isEqualTo(cancelled.status() == 200 ? 0 : 1);
        }
    }

    @Test
    void who_has_been_put_on_the_list_meanwhile_is_not_called() {
        String id = schedule("+15550000000");
        company.post("/v1/do-not-call", "{\"phone\": \"+15550000000\"}");
        start(id);

        assertThat(await(id, "failed").get("outcome").asText()).isEqualTo("failed");
        assertThat(dialed(id)).isZero();
    }

    private String schedule(String phone) {
        Instant later = Instant.now().plus(1, ChronoUnit.HOURS);
        Answer made = company.post("/v1/calls", "{\"phone\": \"%s\", \"scheduled\": \"%s\"}".formatted(phone, later));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made.json().get("id").asText();
    }

    private void start(String id) {
        ledger.bean(PatientCommands.class).send(
                new CallCenterCommand.Start(UUID.fromString(company.id()), id, Instant.now().truncatedTo(ChronoUnit.MICROS)),
                Map.of(MetaKeys.COMPANY_ID, company.id(), MetaKeys.ACTOR, "system:scheduler"));
    }

    private int jobs(String id) {
        return jdbc.sql("SELECT count(*) FROM public.job WHERE job_id = ?").param(id).query(Integer.class).single();
    }

    private int dialed(String id) {
        return jdbc.sql("SELECT count(*) FROM outbound_call WHERE call_id = ?").param(id).query(Integer.class).single();
    }

    private JsonNode call(String id) {
        return company.get("/v1/calls/" + id).json();
    }

    private JsonNode await(String id, String status) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!status.equals(call(id).path("status").asText()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(200_000_000L);
        }
        assertThat(call(id).path("status").asText()).isEqualTo(status);
        return call(id);
    }
}
