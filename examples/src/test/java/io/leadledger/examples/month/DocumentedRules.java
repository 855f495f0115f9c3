package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.examples.month.Item.Round;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the ingestion endpoints ask of an item. */
final class DocumentedRules {

    private static final List<String> SCORES =
            List.of("intent_score", "urgency_score", "budget_score", "fit_score", "engagement_score");

    private DocumentedRules() {}

    static void check(Item item) {
        if (item.round() == Round.EVENTS) {
            event(item.json());
        } else {
            requires(item.json(), "entity_id", "entity_type", "timestamp");
            assertThat(item.json().path("attributes").isObject()).isTrue();
        }
    }

    private static void event(JsonNode event) {
        requires(event, "event_id", "event_type", "timestamp");
        JsonNode data = event.path("data");
        assertThat(data.isObject()).isTrue();
        boolean someone = event.hasNonNull("entity_id") || data.hasNonNull("customer_phone") || data.hasNonNull("caller_phone");
        boolean aboutACall = data.hasNonNull("call_id");
        assertThat(someone || aboutACall).as("says whom it is about: %s", event).isTrue();
        switch (event.path("event_type").asText()) {
            case "call.started", "call.completed", "call.failed", "call.missed" -> call(data);
            case "call.transcribed" -> transcript(data);
            case "call.analyzed" -> requires(data, "call_id");
            case "message" -> message(data);
            case "message.status" -> requires(data, "message_id", "conversation_id", "status");
            case "conversation.closed" -> requires(data, "conversation_id");
            case "template_sent" -> requires(data, "template_id", "template_name", "platform", "customer_phone", "status");
            case "extraction" -> extraction(data);
            case "lead.stage_changed" -> byId(event, "stage");
            case "lead.owner_assigned" -> byId(event, "owner");
            case "lead.scored" -> {
                byId(event, "score", "breakdown", "model");
                assertThat(data.path("score").asInt()).isBetween(0, 100);
            }
            case "lead.tagged" -> byId(event, "tags");
            case "deal.created", "deal.updated", "deal.won", "deal.lost" -> requires(data, "deal_id");
            case "deal.stage_changed" -> requires(data, "deal_id", "stage");
            case "appointment.scheduled" -> byId(event, "appointment_id", "starts_at", "rep_id");
            case "entity.deleted" -> byId(event, "reason");
            default -> assertThat(event.path("event_type").asText()).contains(".");
        }
    }

    private static void call(JsonNode data) {
        requires(data, "call_id", "direction", "rep_id", "caller_phone", "rep_phone", "started_at");
        assertThat(data.path("direction").asText()).isIn("inbound", "outbound");
        assertThat(data.path("caller_phone").asText()).matches("\\+\\d{10,15}");
        assertThat(data.path("duration").asInt()).isNotNegative();
    }

    private static void transcript(JsonNode data) {
        requires(data, "call_id", "language", "confidence");
        double clock = 0;
        for (JsonNode segment : data.path("segments")) {
            requires(segment, "speaker", "start", "end", "text", "confidence");
            assertThat(segment.path("start").asDouble()).isGreaterThanOrEqualTo(clock);
            assertThat(segment.path("confidence").asDouble()).isBetween(0.0, 1.0);
            clock = segment.path("end").asDouble();
        }
        assertThat(clock).isPositive();
    }

    private static void message(JsonNode data) {
        requires(data, "message_id", "conversation_id", "text", "agent_id", "agent_name", "phone_number_id", "customer_phone");
        assertThat(data.path("platform").asText()).isIn("whatsapp", "instagram", "webchat");
        assertThat(data.path("sender").asText()).isIn("user", "agent");
        assertThat(data.path("status").asText()).isIn("sent", "pending", "failed");
        assertThat(data.path("text").asText()).doesNotContain("{", "}");
    }

    private static void extraction(JsonNode data) {
        requires(data, "extraction_id", "conversation_id");
        int total = SCORES.stream().mapToInt(score -> data.path(score).asInt()).sum();
        assertThat(SCORES).allSatisfy(score -> assertThat(data.path(score).asInt()).isBetween(1, 3));
        assertThat(data.path("lead_status").asText()).isEqualTo(total >= 12 ? "Hot" : total >= 8 ? "Warm" : "Cold");
    }

    /** These say nothing of a handle. */
    private static void byId(JsonNode event, String... fields) {
        requires(event, "entity_id");
        requires(event.path("data"), fields);
    }

    private static void requires(JsonNode object, String... fields) {
        for (String field : fields) {
            assertThat(object.hasNonNull(field)).as("%s in %s", field, object).isTrue();
            assertThat(object.path(field).isContainerNode() || !object.path(field).asText().isBlank()).isTrue();
        }
    }
}
