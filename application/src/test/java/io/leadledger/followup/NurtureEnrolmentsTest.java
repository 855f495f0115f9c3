package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.leadledger.followup.Nurturing.ENROLMENTS;
import static io.leadledger.followup.Nurturing.SEQUENCES;
import static org.assertj.core.api.Assertions.assertThat;

class NurtureEnrolmentsTest {

    private final Nurturing nurturing = Nurturing.with(RunningLedger.get());
    private final TestCompany company = nurturing.company();

    @BeforeEach
    void a_lead_that_was_spoken_to_long_ago() {
        nurturing.spokenLead();
    }

    @Test
    void each_step_makes_its_draft_in_its_turn() {
        String id = nurturing.enrolled(nurturing.sequence(""), "lead_1");
        JsonNode begun = nurturing.enrolment(id);
        assertThat(begun.get("status").asText()).isEqualTo("active");
        assertThat(begun.get("next_step").asInt()).isEqualTo(1);
        assertThat(time(begun, "next_due_at")).isEqualTo(time(begun, "enrolled_at").plus(1, ChronoUnit.HOURS));
        assertThat(nurturing.drafts()).isEmpty();

        JsonNode first = nurturing.taken(id, 1);
        assertThat(first.get("next_step").asInt()).isEqualTo(2);
        assertThat(time(first, "next_due_at").atZone(ZoneId.of("Europe/Berlin")))
                .isEqualTo(time(first.at("/drafts/0"), "created_at").atZone(ZoneId.of("Europe/Berlin")).plusDays(2));
        nurturing.taken(id, 2);
        JsonNode last = nurturing.taken(id, 3);
        assertThat(last.get("status").asText()).isEqualTo("completed");
        assertThat(last.get("next_step").isNull()).isTrue();
        assertThat(last.get("next_due_at").isNull()).isTrue();
        assertThat(last.get("ended_at").isNull()).isFalse();

        Nurturing.await("three drafts", () -> nurturing.drafts().size() == 3);
        List<JsonNode> drafts = nurturing.drafts();
        assertThat(drafts).extracting(draft -> draft.get("content_type").asText()).containsExactly("sms", "email", "call_script");
        assertThat(drafts).extracting(draft -> draft.get("draft_id")).containsExactlyElementsOf(last.findValues("draft_id"));
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.get("lead_id").asText()).isEqualTo("lead_1"));
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.get("status").asText()).isEqualTo("draft"));
        assertThat(drafts.get(0).get("content").asText()).contains("Thank you", "Send the brochure");
        assertThat(drafts.get(1).get("content").asText())
                .contains("John,", "15 January 2026", "the yearly inspection", "Sarah Miller\nAcme Tools");
        Nurturing.await("no job", () -> nurturing.jobs() == 0);
        assertThat(company.get("/api/v1/audit/nurture-enrolments/" + id + "/history").text())
                .contains("enrolment.enrolled", "enrolment.step_taken", "enrolment.completed", "system:nurture");
    }

    @Test
    void drafts_are_in_the_reps_own_style() {
        company.post("/api/v1/clone/rep_1/train", """
                {"communication_samples": [
                  {"content": "Hey Bob!\\n\\nThanks for the chat! Happy to help!\\n\\nCheers,\\nSarah", "type": "email"}]}""");
        Nurturing.await("the training", () -> company.get("/api/v1/clone/rep_1/status").json().path("is_trained").asBoolean());
        String id = nurturing.enrolled(nurturing.sequence(""), "lead_1");
        nurturing.taken(id, 1);
        nurturing.taken(id, 2);

        Nurturing.await("two drafts", () -> nurturing.drafts().size() == 2);
        assertThat(nurturing.drafts().get(1).get("content").asText()).contains("Hey John!", "Cheers,\nSarah Miller");
    }

    @Test
    void a_lead_is_not_written_to_out_of_the_call_of_another() {
        nurturing.lead("lead_2", "\"name\": \"Jane Doe\"");
        Answer refused = company.post(
                SEQUENCES + "/" + nurturing.sequence("") + "/enrolments", "{\"lead_id\": \"lead_2\", \"call_id\": \"call_1\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("call_id");
    }

    @Test
    void a_lead_without_any_call_is_written_to_out_of_what_is_known_of_it() {
        nurturing.lead("lead_2", "\"name\": \"Jane Doe\", \"owner\": \"rep_1\"");
        String id = company.post(SEQUENCES + "/" + nurturing.sequence("") + "/enrolments", "{\"lead_id\": \"lead_2\"}").json()
                .get("enrolment_id").asText();
        nurturing.taken(id, 1);

        Nurturing.await("the owner's draft", () -> nurturing.drafts().size() == 1);
        assertThat(nurturing.drafts().getFirst().get("call_id").isNull()).isTrue();
        assertThat(nurturing.drafts().getFirst().get("content").asText()).contains("Jane").doesNotContain("brochure", "spoke", "Thank you");
    }

    @Test
    void any_number_of_requests_at_once_enrols_a_lead_once() {
        String sequence = nurturing.sequence("");
        List<Answer> answers = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> nurturing.enrol(sequence, "lead_1")))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers).extracting(answer -> answer.json().get("enrolment_id").asText()).containsOnly(
                answers.getFirst().json().get("enrolment_id").asText());
        assertThat(nurturing.stepsToCome()).isEqualTo(1);
        Nurturing.await("it in the list", () -> company.get(ENROLMENTS + "?lead_id=lead_1&status=active").json().get("enrolments").size() == 1);
    }

    @Test
    void a_step_that_is_done_twice_makes_one_draft() {
        String id = nurturing.enrolled(nurturing.sequence(""), "lead_1");
        nurturing.taken(id, 1);
        nurturing.jdbc().sql("""
                        INSERT INTO public.job (company_id, kind, job_id, payload, due_at)
                        VALUES (?, 'nurture-step', 'again', ?::json, now())""")
                .params(UUID.fromString(company.id()), "{\"enrolment_id\": \"%s\", \"step\": 1}".formatted(id))
                .update();
        Nurturing.await("its end", () -> nurturing.stepsToCome() == 1);

        assertThat(nurturing.enrolment(id).get("drafts")).hasSize(1);
        assertThat(nurturing.drafts()).hasSize(1);
    }

    @Test
    void those_who_are_in_a_sequence_keep_the_steps_they_were_enrolled_with() {
        String sequence = nurturing.sequence("");
        String id = nurturing.enrolled(sequence, "lead_1");
        company.client().put(SEQUENCES + "/" + sequence, """
                {"is_active": false, "steps": [{"delay": 9, "channel": "email"}]}""");

        assertThat(nurturing.taken(id, 1).get("steps")).hasSize(3);
        assertThat(nurturing.enrolment(id).get("sequence_version").asInt()).isEqualTo(1);
        assertThat(nurturing.enrolment(id).get("status").asText()).isEqualTo("active");
        nurturing.lead("lead_2", "\"name\": \"Jane Doe\"");
        assertThat(nurturing.enrol(sequence, "lead_2").status()).isEqualTo(409);
    }

    @Test
    void a_nurture_draft_can_begin_a_sequence() {
        String sequence = nurturing.sequence("");
        Answer answer = company.post("/api/v1/ai/followup/nurture", "{\"call_id\": \"call_1\", \"sequence_id\": \"%s\"}".formatted(sequence));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("content").asText()).contains("growth plans");
        JsonNode enrolment = nurturing.enrolment(answer.json().get("enrolment_id").asText());
        assertThat(enrolment.get("call_id").asText()).isEqualTo("call_1");
        assertThat(enrolment.get("lead_id").asText()).isEqualTo("lead_1");
        assertThat(enrolment.get("rep_id").asText()).isEqualTo("rep_2");
        assertThat(company.post("/api/v1/ai/followup/nurture", "{\"call_id\": \"call_1\"}").json().has("enrolment_id")).isFalse();
        company.post("/api/v1/calls", "{\"call_id\": \"bare\"}");
        Answer unknown = company.post("/api/v1/ai/followup/nurture", "{\"call_id\": \"bare\", \"sequence_id\": \"%s\"}".formatted(sequence));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("field").asText()).isEqualTo("sequence_id");
    }

    @Test
    void what_is_unknown_is_404_and_what_is_missing_is_named() {
        String enrol = SEQUENCES + "/" + nurturing.sequence("") + "/enrolments";

        assertThat(company.post(enrol, "{\"lead_id\": \"nobody\"}").status()).isEqualTo(404);
        assertThat(company.post(enrol, "{\"lead_id\": \"lead_1\", \"call_id\": \"none\"}").status()).isEqualTo(404);
        assertThat(company.post(SEQUENCES + "/none/enrolments", "{\"lead_id\": \"lead_1\"}").status()).isEqualTo(404);
        assertThat(company.get(ENROLMENTS + "/none").status()).isEqualTo(404);
        assertThat(company.post(ENROLMENTS + "/none/stop", "").status()).isEqualTo(404);
        assertThat(company.post(enrol, "{}").json().get("field").asText()).isEqualTo("lead_id");
        assertThat(nurturing.stepsToCome()).isZero();
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(node.get(name).asText());
    }
}
