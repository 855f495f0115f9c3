package io.leadledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.command.MergeLeads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The path of one request, as the README tells it: an event posted is a lead listed, with its history. */
class OneRequestTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    private static final String MESSAGE = """
            {"event_id": "event-1", "entity_id": "asha", "event_type": "message", "timestamp": "2026-01-20T09:30:00Z",
             "data": {"conversation_id": "chat-1", "platform": "whatsapp", "customer_phone": "+91 98765 43210",
                      "sender": "user", "text": "Do you have time on Friday?"}}""";

    @Test
    void an_event_posted_is_a_lead_listed_with_its_history() {
        Answer posted = company.postEvents(MESSAGE);
        Answer listed = company.get("/users/" + company.id() + "/leads");
        Answer history = company.get("/api/v1/audit/leads/asha/history");

        assertThat(posted.status()).isEqualTo(200);
        JsonNode lead = listed.json().at("/data/0");
        assertThat(lead.get("customer_phone").asText()).isEqualTo("919876543210");
        assertThat(lead.get("last_message_text").asText()).isEqualTo("Do you have time on Friday?");
        assertThat(Long.parseLong(listed.header("X-Projection-Position")))
                .isGreaterThanOrEqualTo(Long.parseLong(posted.header("X-Event-Position")));
        assertThat(history.json().get("events")).extracting(event -> event.get("type").asText())
                .containsExactly("lead.captured", "conversation.message_recorded");
        assertThat(history.json().get("events")).allSatisfy(
                event -> assertThat(event.get("source_event_id").asText()).isEqualTo("event-1"));
    }

    @Test
    void the_same_event_again_changes_nothing() {
        company.postEvents(MESSAGE);
        JsonNode before = company.get("/api/v1/audit/leads/asha/history").json();

        assertThat(company.postEvents(MESSAGE).json().get("events_duplicate").intValue()).isEqualTo(1);

        assertThat(company.get("/api/v1/audit/leads/asha/history").json()).isEqualTo(before);
    }

    @Test
    void a_message_that_names_no_company_reaches_no_handler() {
        CommandGateway commands = RunningLedger.get().bean(CommandGateway.class);

        assertThatThrownBy(() -> commands.sendAndWait(new MergeLeads(UUID.randomUUID(), "a", "b", false, Instant.EPOCH)))
                .hasMessageContaining("names no company");
    }

    @Test
    void merged_leads_answer_as_one_until_it_is_undone() {
        company.postEntities(
                """
                {"entity_id": "a", "entity_type": "lead", "timestamp": "2026-01-20T09:30:00Z", "attributes": {"name": "Asha", "phone": "+4930111111"}}""",
                """
                {"entity_id": "b", "entity_type": "lead", "timestamp": "2026-01-21T09:30:00Z", "attributes": {"company": "Acme", "phone": "+4930222222"}}""");

        assertThat(company.post("/api/v1/crm/leads/a/merge", "{\"lead_id\": \"b\"}").status()).isEqualTo(200);
        JsonNode merged = company.get("/api/v1/crm/leads/b").json();
        assertThat(merged.get("leadId").asText()).isEqualTo("a");
        assertThat(merged.get("company").asText()).isEqualTo("Acme");
        assertThat(company.get("/api/v1/audit/leads/b/history").json().get("events")).hasSize(4);
        assertThat(company.get("/users/" + company.id() + "/leads").json().at("/pagination/total").intValue()).isEqualTo(1);

        assertThat(company.post("/api/v1/crm/leads/a/unmerge", "{\"lead_id\": \"b\"}").status()).isEqualTo(200);
        assertThat(company.get("/api/v1/crm/leads/b").json().get("leadId").asText()).isEqualTo("b");
        assertThat(company.get("/users/" + company.id() + "/leads").json().at("/pagination/total").intValue()).isEqualTo(2);
        assertThat(company.post("/api/v1/crm/leads/a/unmerge", "{\"lead_id\": \"b\"}").status()).isEqualTo(409);
        assertThat(company.post("/api/v1/crm/leads/a/merge", "{\"lead_id\": \"nobody\"}").status()).isEqualTo(404);
        assertThat(company.post("/api/v1/crm/leads/a/merge", "{}").status()).isEqualTo(400);
    }
}
