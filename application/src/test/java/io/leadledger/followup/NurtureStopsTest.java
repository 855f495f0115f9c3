package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.leadledger.followup.Nurturing.ENROLMENTS;
import static io.leadledger.followup.Nurturing.SEQUENCES;
import static org.assertj.core.api.Assertions.assertThat;

class NurtureStopsTest {

    private final Nurturing nurturing = Nurturing.with(RunningLedger.get());
    private final TestCompany company = nurturing.company();

    @BeforeEach
    void a_lead_that_was_spoken_to_long_ago() {
        nurturing.spokenLead();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "message|\"message_id\": \"m\", \"conversation_id\": \"c\", \"platform\": \"whatsapp\", \"sender\": \"user\", \"text\": \"Hi\"|replied",
        "call.completed|\"call_id\": \"call_2\", \"outcome\": \"qualified\"|replied",
        "email_replied|\"text\": \"Hi\"|replied",
        "email_unsubscribed|\"list\": \"all\"|opted_out",
        "lead.stage_changed|\"stage\": \"opportunity\"|stage_changed",
    })
    void what_the_lead_does_lets_it_go(String type, String data, String reason) {
        String id = nurturing.enrolled(nurturing.sequence(""), "lead_1");
        nurturing.event("lead_1", type, Instant.now(), data);

        JsonNode stopped = nurturing.stopped(id);
        assertThat(stopped.get("stop_reason").asText()).isEqualTo(reason);
        assertThat(stopped.get("next_due_at").isNull()).isTrue();
        assertThat(stopped.get("drafts")).isEmpty();
        Nurturing.await("no job", () -> nurturing.jobs() == 0);
        assertThat(nurturing.drafts()).isEmpty();
    }

    @Test
    void a_reply_between_two_steps_leaves_the_first_draft_and_makes_no_second() {
        String id = nurturing.enrolled(nurturing.sequence(""), "lead_1");
        nurturing.taken(id, 1);
        nurturing.event("lead_1", "message", Instant.now(), """
                "message_id": "m", "conversation_id": "c", "platform": "whatsapp", "sender": "user", "text": "Hi\"""");
        nurturing.due(id);

        assertThat(nurturing.stopped(id).get("drafts")).hasSize(1);
        assertThat(nurturing.drafts()).hasSize(1);
    }

    @Test
    void a_deal_that_moves_on_lets_its_lead_go() {
        nurturing.event("lead_1", "deal.created", Instant.parse("2026-01-16T10:00:00Z"), "\"deal_id\": \"deal_1\", \"stage\": \"discovery\"");
        String id = nurturing.enrolled(nurturing.sequence(""), "lead_1");
        nurturing.event("lead_1", "deal.stage_changed", Instant.now(), "\"deal_id\": \"deal_1\", \"stage\": \"proposal\"");

        assertThat(nurturing.stopped(id).get("stop_reason").asText()).isEqualTo("stage_changed");
    }

    @Test
    void what_is_no_answer_lets_nobody_go() {
        String id = nurturing.enrolled(nurturing.sequence(", \"stop_on\": {\"stage_change\": false}"), "lead_1");
        String chat = "\"conversation_id\": \"c\", \"platform\": \"whatsapp\"";
        nurturing.event("lead_1", "message", Instant.now(), "\"message_id\": \"m1\", \"sender\": \"agent\", \"text\": \"Hi\", " + chat);
        nurturing.event("lead_1", "message", Instant.now().minus(Duration.ofDays(9)), "\"message_id\": \"m2\", \"sender\": \"user\", " + chat);
        nurturing.event("lead_1", "call.completed", Instant.now(), "\"call_id\": \"call_2\", \"outcome\": \"voicemail\"");
        nurturing.event("lead_1", "call.missed", Instant.now(), "\"call_id\": \"call_3\"");
        nurturing.event("lead_1", "lead.stage_changed", Instant.now(), "\"stage\": \"opportunity\"");

        assertThat(nurturing.taken(id, 1).get("status").asText()).isEqualTo("active");
        Nurturing.await("all was looked at", () -> nurturing.jobs() == 1);
        assertThat(nurturing.enrolment(id).get("status").asText()).isEqualTo("active");
    }

    @Test
    void whoever_is_not_to_be_called_is_not_written_to() {
        String sequence = nurturing.sequence(", \"stop_on\": {\"reply\": false, \"stage_change\": false}");
        String id = nurturing.enrolled(sequence, "lead_1");
        assertThat(company.post("/v1/do-not-call", "{\"phone\": \"+12025550123\"}").status()).isEqualTo(201);

        assertThat(nurturing.stopped(id).get("stop_reason").asText()).isEqualTo("opted_out");
        Answer refused = nurturing.enrol(sequence, "lead_1");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("do-not-call");
    }

    @Test
    void a_lead_that_was_merged_into_another_leaves_and_its_id_stands_for_the_other() {
        nurturing.lead("lead_2", "\"name\": \"J. Smith\"");
        String sequence = nurturing.sequence("");
        String id = nurturing.enrolled(sequence, "lead_2");
        assertThat(company.post("/api/v1/crm/leads/lead_1/merge", "{\"lead_id\": \"lead_2\"}").status()).isEqualTo(200);

        assertThat(nurturing.stopped(id).get("stop_reason").asText()).isEqualTo("lead_merged");
        assertThat(nurturing.enrol(sequence, "lead_2").json().get("lead_id").asText()).isEqualTo("lead_1");
    }

    @Test
    void a_lead_that_left_can_be_enrolled_anew() {
        String sequence = nurturing.sequence("");
        String id = nurturing.enrolled(sequence, "lead_1");
        Answer stopped = company.post(ENROLMENTS + "/" + id + "/stop", "");
        Answer again = company.post(ENROLMENTS + "/" + id + "/stop", "");

        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        assertThat(stopped.json().get("stop_reason").asText()).isEqualTo("requested");
        assertThat(again.json()).isEqualTo(stopped.json());
        assertThat(nurturing.stepsToCome()).isZero();
        assertThat(nurturing.enrolled(sequence, "lead_1")).isNotEqualTo(id);
    }

    @Test
    void a_sequence_that_is_deleted_lets_everybody_go() {
        String sequence = nurturing.sequence("");
        String id = nurturing.enrolled(sequence, "lead_1");
        company.client().delete(SEQUENCES + "/" + sequence);

        assertThat(nurturing.stopped(id).get("stop_reason").asText()).isEqualTo("sequence_deleted");
    }
}
