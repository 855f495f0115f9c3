package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.upload.UploadingCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A call is followed up whichever product tells of it, and whoever finds that it has no next step. */
class OttoSaveSourcesTest {

    private static final Instant RANG = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));

    private final TestCompany company =
            RunningLedger.get().newCompany("{\"name\": \"Acme Tools\", \"requests_per_minute\": 100000}");

    @ParameterizedTest
    @ValueSource(strings = {"\"answered\": false", "\"answered\": true, \"voicemail\": true", "\"voicemail\": \"true\""})
    void callrail_tells_of_a_call_that_nobody_answered(String how) {
        accepted(company.post("/webhooks/callrail/call-completed", """
                {"data": {"call_id": "call_1", "company_id": "%s", "direction": "inbound", "start_time": "%s", "duration": 20,
                          "caller_phone": "+12025550123", %s}}""".formatted(company.id(), RANG, how)));

        isFollowedUp(company, "call_1", "Call back");
    }

    @Test
    void a_record_of_a_call_is_said_to_be_missed() {
        accepted(company.post("/api/v1/calls", "{\"call_id\": \"call_1\", \"caller_phone\": \"+12025550123\"}"));
        accepted(company.client().put("/api/v1/calls/call_1", "{\"status\": \"missed\"}"));

        isFollowedUp(company, "call_1", "Call back");
    }

    @Test
    void a_voice_agent_uploads_a_missed_call() {
        UploadingCompany uploads = UploadingCompany.make();
        accepted(uploads.upload(uploads.call(
                "call_1", ", \"callerNumber\": \"+919876543210\", \"startTime\": \"%s\", \"status\": \"missed\"".formatted(RANG), "")));

        isFollowedUp(uploads.company(), "call_1", "Call back");
    }

    @Test
    void our_own_findings_tell_a_call_with_a_next_step_from_one_without() {
        talk("open", "Thank you for calling. You are welcome, goodbye.", "Goodbye.");
        talk("settled", "I will send you the proposal tomorrow. Let's schedule a demo on Tuesday at 10.", "Yes, Tuesday at 10 works for me.");

        isFollowedUp(company, "open", "Agree on a next step");
        Nurturing.await("the findings of both", () -> company.get("/api/v1/audit/calls/settled/history").text().contains("call.analyzed"));
        accepted(company.postEvents("""
                {"event_id": "m", "entity_id": "lead_1", "event_type": "call.missed", "timestamp": "%s", "data": {"call_id": "later"}}"""
                .formatted(Instant.now())));
        Nurturing.await("what is later in the log", () -> tasks(company).size() >= 2);
        Nurturing.await("the last decision", () -> jobs() == 0);
        assertThat(tasks(company)).extracting(task -> task.get("call_id").asText()).containsExactlyInAnyOrder("open", "later");
    }

    private void talk(String call, String words, String answer) {
        accepted(company.postEvents("""
                {"event_id": "%1$s-c", "entity_id": "lead_%1$s", "event_type": "call.completed", "timestamp": "%2$s",
                 "data": {"call_id": "%1$s", "direction": "inbound", "started_at": "%2$s", "outcome": "qualified"}}""".formatted(call, RANG), """
                {"event_id": "%1$s-t", "entity_id": "lead_%1$s", "event_type": "call.transcribed", "timestamp": "%2$s",
                 "data": {"call_id": "%1$s", "segments": [{"speaker": "agent", "start": 0, "end": 9, "text": "%3$s"},
                  {"speaker": "customer", "start": 9, "end": 12, "text": "%4$s"}]}}"""
                .formatted(call, RANG.plusSeconds(600), words, answer)));
    }

    private int jobs() {
        return RunningLedger.get().bean(JdbcClient.class)
                .sql("SELECT count(*) FROM public.job WHERE company_id = ? AND kind = 'otto-save'")
                .param(UUID.fromString(company.id()))
                .query(Integer.class)
                .single();
    }

    private static void isFollowedUp(TestCompany company, String call, String description) {
        Nurturing.await("a task and a draft", () -> tasks(company).size() > 0 && drafts(company).size() > 0);
        assertThat(tasks(company)).hasSize(1);
        assertThat(tasks(company).get(0).get("call_id").asText()).isEqualTo(call);
        assertThat(tasks(company).get(0).get("description").asText()).startsWith(description);
        assertThat(drafts(company)).hasSize(1);
        assertThat(drafts(company).get(0).get("call_id").asText()).isEqualTo(call);
        assertThat(drafts(company).get(0).get("origin").asText()).isEqualTo("otto_save");
    }

    private static JsonNode tasks(TestCompany company) {
        return company.get("/api/v1/follow-up-tasks").json().get("tasks");
    }

    private static JsonNode drafts(TestCompany company) {
        return company.get("/api/v1/followup/unassigned/drafts").json().get("drafts");
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        assertThat(answer.json().path("rejected").asInt()).as(answer.text()).isZero();
    }
}
