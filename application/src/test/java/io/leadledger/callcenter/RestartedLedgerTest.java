package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The application stops before the time of a call, and another one is started on the same database. */
class RestartedLedgerTest {

    private static final Duration LATER = Duration.ofSeconds(15);

    @Test
    void a_scheduled_call_happens_once_and_in_time_although_the_application_was_stopped() {
        RunningLedger first = RunningLedger.with("--TELEPHONY=simulator");
        TestCompany company = first.newCompany();
        Instant time = Instant.now().plus(LATER);
        JsonNode made = company.post("/v1/calls", "{\"phone\": \"+12025550100\", \"scheduled\": \"%s\"}".formatted(time)).json();
        String id = made.get("id").asText();
        JsonNode cancelled = company.post("/v1/calls", "{\"phone\": \"+12025550101\", \"scheduled\": \"%s\"}".formatted(time)).json();
        company.post("/v1/calls/" + cancelled.get("id").asText() + "/cancel", "");
        first.close();
        assertThat(Instant.now()).as("stopped before the time").isBefore(time);

        try (RunningLedger second = first.restart()) {
            TestCompany again = second.known(company);
            JsonNode call = await(again, "/v1/calls/" + id);
            assertThat(call.get("outcome").asText()).isEqualTo("successful");
            assertThat(Instant.parse(call.get("startedAt").asText())).isAfterOrEqualTo(time);
            JdbcClient jdbc = second.bean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT call_id FROM simulated_call").query(String.class).list()).containsExactly(id);
            assertThat(jdbc.sql("SELECT count(*) FROM job WHERE kind = 'scheduled-call'").query(Integer.class).single()).isZero();
            assertThat(again.get("/v1/calls/" + cancelled.get("id").asText()).json().get("status").asText()).isEqualTo("cancelled");
            assertThat(again.get("/api/v1/audit/calls/" + id + "/history").json().get("events").findValuesAsText("type"))
                    .containsOnlyOnce("call.requested", "call.started", "call.completed");
        }
    }

    private static JsonNode await(TestCompany company, String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode call = company.get(path).json();
        while (!call.path("status").asText().equals("completed")) {
            assertThat(System.nanoTime()).as("%s in time", call).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            call = company.get(path).json();
        }
        return call;
    }
}
