package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class OttoSaveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant RANG = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));
    private static final String INBOUND = "\"direction\": \"inbound\", \"rep_id\": \"rep_1\"";
    private static final String MISSED = event("m", "call.missed", RANG.plusSeconds(30), "missed", INBOUND);
    private static final String RINGING = event("r", "call.started", RANG, "missed", "\"direction\": \"inbound\"");
    private static final String ENDED = event(
            "c", "call.completed", RANG.plusSeconds(4200), "talk", "\"started_at\": \"%s\"".formatted(RANG.plusSeconds(3600)));

    private static final String SPOKEN =
            event("t", "call.transcribed", RANG.plusSeconds(4260), "talk", "\"transcript\": \"Thank you, goodbye.\"");
    private static final String FOUND = event(
            "a", "call.analyzed", RANG.plusSeconds(4270), "talk", "\"analyzer\": \"other\", \"topics\": [\"thanks\"], \"next_steps\": []");

    private final TestCompany company = RunningLedger.get().newCompany();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_missed_call_makes_one_task_and_one_draft_in_every_order(int seed) {
        List<String> facts = new ArrayList<>(List.of(MISSED, RINGING, MISSED.replace("\"m\"", "\"m2\"")));
        Collections.shuffle(facts, new Random(seed));
        facts.forEach(fact -> assertThat(company.postEvents(fact).status()).isEqualTo(200));

        JsonNode task = awaited().get(0);
        assertThat(task.get("call_id").asText()).isEqualTo("missed");
        assertThat(task.get("source").asText()).isEqualTo("otto_save");
        assertThat(task.get("priority").asText()).isEqualTo("high");
        assertThat(task.get("rep_id").asText()).isEqualTo("rep_1");
        company.postEvents(MISSED.replace("\"m\"", "\"late\""));
        settle();
        assertThat(tasks()).hasSize(1);
        JsonNode drafts = drafts(company);
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).get("origin").asText()).isEqualTo("otto_save");
        assertThat(drafts.get(0).get("content").asText()).contains("sorry that we missed your call");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_customer_who_left_a_message_was_missed_in_every_order(int seed) {
        List<String> facts = new ArrayList<>(List.of(
                event("r", "call.started", RANG, "box", INBOUND),
                event("c", "call.completed", RANG.plusSeconds(40), "box", "\"outcome\": \"voicemail\""),
                event("t", "call.transcribed", RANG.plusSeconds(60), "box", "\"transcript\": \"Please call me back.\"")));
        Collections.rotate(facts, seed);
        facts.forEach(fact -> assertThat(company.postEvents(fact).status()).isEqualTo(200));

        assertThat(awaited().get(0).get("description").asText()).startsWith("Call back");
        settle();
        assertThat(tasks()).hasSize(1);
        assertThat(drafts(company)).hasSize(1);
        assertThat(drafts(company).get(0).get("content").asText())
                .contains("sorry that we missed your call").doesNotContain("speaking with me");
    }

    @ParameterizedTest
    @CsvSource({"manager,200", "csr,403", "sales_rep,403", "executive,403", "auditor,403"})
    void a_manager_switches_it(String role, int status) {
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.get("/api/v1/otto-save").status()).isEqualTo(status);
        assertThat(person.put("/api/v1/otto-save", "{\"enabled\": true}").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_call_whose_findings_agree_no_next_step_makes_one_task_whenever_its_end_is_told(int seed) {
        List<String> facts = new ArrayList<>(List.of(ENDED, SPOKEN, FOUND));
        Collections.rotate(facts, seed);
        facts.forEach(fact -> assertThat(company.postEvents(fact).status()).isEqualTo(200));

        await("a task", () -> !tasks().isEmpty());
        settle();
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).get("description").asText()).startsWith("Agree on a next step");
        JsonNode drafts = company.get("/api/v1/followup/unassigned/drafts").json().get("drafts");
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).get("call_id").asText()).isEqualTo("talk");
    }

    @Test
    void nothing_is_made_while_it_is_switched_off() {
        assertThat(company.client().put("/api/v1/otto-save", "{\"enabled\": false}").status()).isEqualTo(200);
        company.postEvents(MISSED);
        settle();

        assertThat(tasks()).isEmpty();
        assertThat(company.get("/api/v1/otto-save").json().get("enabled").asBoolean()).isFalse();
        assertThat(company.client().put("/api/v1/otto-save", "{}").status()).isEqualTo(400);
    }

    @Test
    void a_customer_who_was_reached_later_needs_none() {
        company.postEvents(ENDED);
        await("the call in the list", () -> count("read.call WHERE company_id = ? AND status = 'completed'") == 1);
        company.postEvents(MISSED);
        settle();

        assertThat(tasks()).isEmpty();
    }

    @Test
    void an_outbound_call_that_nobody_answered_is_not_one_that_was_missed() {
        company.postEvents(MISSED.replace("inbound", "outbound"));
        settle();

        assertThat(tasks()).isEmpty();
    }

    @Test
    void an_old_call_that_is_imported_makes_nothing() {
        Instant lastYear = RANG.minus(Duration.ofDays(365));
        company.postEvents(
                event("old", "call.missed", lastYear, "one", INBOUND),
                event("late", "call.missed", RANG, "other", INBOUND + ", \"started_at\": \"%s\"".formatted(lastYear)));
        settle();

        assertThat(tasks()).isEmpty();
        assertThat(drafts(company)).isEmpty();
    }

    private static String event(String id, String type, Instant at, String call, String data) {
        return """
                {"event_id": "%s", "entity_id": "lead_1", "event_type": "%s", "timestamp": "%s", "data": {"call_id": "%s", %s}}"""
                .formatted(id, type, at, call, data);
    }

    private JsonNode tasks() {
        return company.get("/api/v1/follow-up-tasks").json().get("tasks");
    }

    private static JsonNode drafts(TestCompany of) {
        return of.get("/api/v1/followup/rep_1/drafts").json().path("drafts");
    }

    private JsonNode awaited() {
        await("a task and a draft", () -> !tasks().isEmpty() && !drafts(company).isEmpty());
        return tasks();
    }

    /** Until another missed call, which is later in the log, was noted and followed up, and no job of this company is left. */
    private void settle() {
        TestCompany later = RunningLedger.get().newCompany();
        later.postEvents(MISSED.replace("\"missed\"", "\"marker\""));
        await("the later call's draft", () -> !drafts(later).isEmpty());
        await("the company's last job", () -> count("public.job WHERE company_id = ? AND kind = 'otto-save'") == 0);
    }

    private int count(String rows) {
        return RunningLedger.get().bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + rows)
                .param(UUID.fromString(company.id()))
                .query(Integer.class)
                .single();
    }

    private static void await(String what, BooleanSupplier isThere) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isThere.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(50_000_000L);
        }
    }
}
