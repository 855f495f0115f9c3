package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A company that nurtures leads. Time is moved by making the next step due. */
record Nurturing(TestCompany company, JdbcClient jdbc) {

    static final String SEQUENCES = "/api/v1/nurture-sequences";
    static final String ENROLMENTS = "/api/v1/nurture-enrolments";
    static final String STEPS = """
            [{"delay": 1, "delay_unit": "hours", "channel": "sms", "purpose": "thank_you"},
             {"delay": 2, "delay_unit": "days", "channel": "email", "instructions": "Write about the yearly inspection"},
             {"delay": 3, "channel": "call_script", "purpose": "rehash"}]""";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Nurturing with(RunningLedger ledger) {
        return new Nurturing(
                ledger.newCompany("{\"name\": \"Acme Tools\", \"time_zone\": \"Europe/Berlin\", \"requests_per_minute\": 100000}"),
                ledger.bean(JdbcClient.class));
    }

    /** @param more members of the sequence, each after a comma */
    String sequence(String more) {
        Answer made = company.post(SEQUENCES, "{\"name\": \"After a quote\", \"steps\": %s%s}".formatted(STEPS, more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("sequence_id").asText();
    }

    void lead(String id, String attributes) {
        assertThat(company.postEntities("""
                {"entity_id": "%s", "entity_type": "lead", "timestamp": "2026-01-15T09:00:00Z", "attributes": {%s}}"""
                .formatted(id, attributes)).json().path("rejected").asInt()).isZero();
    }

    /** lead_1, who had a call with rep_2 in January, and rep_1. */
    void spokenLead() {
        lead("lead_1", "\"name\": \"John Smith\", \"company\": \"ABC Corp\", \"phone\": \"+12025550123\", \"lifecycle_stage\": \"lead\"");
        company.postEntities("""
                {"entity_id": "rep_1", "entity_type": "rep", "timestamp": "2026-01-15T09:00:00Z", "attributes": {"name": "Sarah Miller"}}""");
        event("lead_1", "call.completed", Instant.parse("2026-01-15T10:20:00Z"), """
                "call_id": "call_1", "started_at": "2026-01-15T10:00:00Z", "outcome": "qualified", "rep_id": "rep_2\"""");
        event("lead_1", "call.analyzed", Instant.parse("2026-01-15T10:30:00Z"), """
                "call_id": "call_1", "analysis": {"topics": [{"topic": "growth plans", "mentions": 3, "confidence": 0.9}],
                    "next_steps": [{"text": "Send the brochure", "kind": "material", "confidence": 0.8}]}""");
    }

    Answer enrol(String sequence, String lead) {
        return company.post(SEQUENCES + "/" + sequence + "/enrolments", "{\"lead_id\": \"%s\", \"rep_id\": \"rep_1\"}".formatted(lead));
    }

    String enrolled(String sequence, String lead) {
        Answer answer = enrol(sequence, lead);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("enrolment_id").asText();
    }

    JsonNode enrolment(String id) {
        return company.get(ENROLMENTS + "/" + id).json();
    }

    /** Something that happens now, or when it says. */
    void event(String lead, String type, Instant at, String data) {
        Answer answer = company.postEvents("""
                {"event_id": "%s", "entity_id": "%s", "event_type": "%s", "timestamp": "%s", "data": {%s}}"""
                .formatted(UUID.randomUUID(), lead, type, at, data));
        assertThat(answer.json().path("rejected").asInt(-1)).as(answer.text()).isZero();
    }

    /** The next step of this enrolment is due now. */
    void due(String enrolmentId) {
        jdbc.sql("UPDATE public.job SET due_at = now() WHERE company_id = ? AND kind = 'nurture-step' AND job_id LIKE ?")
                .params(UUID.fromString(company.id()), enrolmentId + "/%")
                .update();
    }

    /** Until so many steps were taken. */
    JsonNode taken(String enrolmentId, int steps) {
        due(enrolmentId);
        await(steps + " steps", () -> enrolment(enrolmentId).path("drafts").size() >= steps);
        return enrolment(enrolmentId);
    }

    JsonNode stopped(String enrolmentId) {
        await("the end", () -> enrolment(enrolmentId).path("status").asText().equals("stopped"));
        return enrolment(enrolmentId);
    }

    /** Those of sequences, oldest first. */
    List<JsonNode> drafts() {
        List<JsonNode> drafts = new ArrayList<>();
        company.get("/api/v1/followup/rep_1/drafts?order=asc").json().path("drafts").forEach(draft -> {
            if (draft.get("origin").asText().equals("sequence")) {
                drafts.add(draft);
            }
        });
        return drafts;
    }

    /** Steps that are to come, and what is still to be looked at. */
    int jobs() {
        return jobs("nurture-%");
    }

    int stepsToCome() {
        return jobs("nurture-step");
    }

    private int jobs(String kind) {
        return jdbc.sql("SELECT count(*) FROM public.job WHERE company_id = ? AND kind LIKE '%s'".formatted(kind))
                .param(UUID.fromString(company.id()))
                .query(Integer.class)
                .single();
    }

    static void await(String what, BooleanSupplier isThere) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isThere.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(50_000_000L);
        }
    }
}
