package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.DealEvent;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.LeadEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The event types of the ingestion API and what each of them reports. A type that is not listed is an activity, kept verbatim. */
final class EventCatalogue {

    private EventCatalogue() {}

    /**
     * @param country ISO 3166 code for phone numbers without a country code; null when the company has none
     * @throws ItemRejected when a field that the type needs is missing or has a value that cannot be
     */
    static Report read(EventItem item, @Nullable String country) {
        ItemFields data = new ItemFields(item.data(), "data.");
        Instant at = item.timestamp();
        return switch (item.eventType().toLowerCase(Locale.ROOT)) {
            case "call" -> CallReports.updated(data, at, country);
            case "call.started" -> CallReports.started(data, at, country);
            case "call.completed" -> CallReports.completed(data, at, country);
            case "call.failed" -> CallReports.failed(data, at, country);
            case "call.missed" -> CallReports.missed(data, at, country);
            case "call.transcribed" -> CallReports.transcribed(data, at, country);
            case "call.analyzed" -> CallReports.analyzed(data, at);
            case "message" -> ConversationReports.message(item, data, country);
            case "message.status" -> ConversationReports.status(data, at, country);
            case "conversation.closed" -> ConversationReports.closed(data, at, country);
            case "template_sent" -> templateSent(item, data, country);
            case "extraction" -> extraction(item, data, country);
            case "lead.stage_changed" -> stageChanged(data, at);
            case "lead.owner_assigned" -> ownerAssigned(data, at);
            case "lead.scored" -> scored(data, at);
            case "lead.tagged" -> tagged(data, at);
            case "deal.created" -> deal(data, (deal, lead, rest) -> new DealEvent.Created(deal, lead, rest, at));
            case "deal.updated" -> deal(data, (deal, lead, rest) -> new DealEvent.Updated(deal, lead, rest, at));
            case "deal.stage_changed" -> dealStage(data, at);
            case "deal.won" -> deal(data, (deal, lead, rest) -> new DealEvent.Won(deal, lead, rest, at));
            case "deal.lost" -> deal(data, (deal, lead, rest) -> new DealEvent.Lost(deal, lead, rest, at));
            case "appointment.scheduled" -> appointment(item, data);
            case "entity.deleted" -> new Report.OfDeletion(data.text("reason"));
            default -> new Report.OfActivity(item.eventType(), item.data(), handlesNamedIn(item.data(), country));
        };
    }

    private static Report templateSent(EventItem item, ItemFields data, @Nullable String country) {
        String platform = ConversationReports.platform(data);
        String phone = data.text("customer_phone");
        String template = data.text("template_id");
        String name = data.text("template_name");
        String status = data.text("status");
        return new Report.OfLead(
                listOf(Handles.chat(platform == null ? "whatsapp" : platform, phone, country)),
                lead -> new LeadEvent.TemplateSent(
                        lead, item.eventId(), template, name, platform, phone, status, data.rest(), item.timestamp()));
    }

    private static Report extraction(EventItem item, ItemFields data, @Nullable String country) {
        String extractionId = Objects.requireNonNullElse(data.id("extraction_id"), item.eventId());
        String conversation = data.id("conversation_id");
        String name = data.text("name");
        String email = data.text("email");
        String company = data.text("company");
        String status = data.text("lead_status");
        Integer intent = data.dimension("intent_score");
        Integer urgency = data.dimension("urgency_score");
        Integer budget = data.dimension("budget_score");
        Integer fit = data.dimension("fit_score");
        Integer engagement = data.dimension("engagement_score");
        List<Handle> handles = Stream.concat(
                        handlesNamedIn(item.data(), country).stream(), Stream.ofNullable(Handles.email(email)))
                .toList();
        return new Report.OfLead(
                handles,
                lead -> new LeadEvent.ExtractionRecorded(
                        lead, extractionId, conversation, name, email, company, status, intent, urgency, budget, fit, engagement,
                        data.rest(), List.of(), item.timestamp()));
    }

    private static Report stageChanged(ItemFields data, Instant at) {
        String stage = data.requiredText("stage");
        return new Report.OfLead(List.of(), lead -> new LeadEvent.StageChanged(lead, stage, data.rest(), at));
    }

    private static Report ownerAssigned(ItemFields data, Instant at) {
        JsonNode owner = data.has("owner") ? data.any("owner") : data.any("owner_id");
        if (owner == null) {
            throw ItemRejected.missing("data.owner");
        }
        return new Report.OfLead(List.of(), lead -> new LeadEvent.OwnerAssigned(lead, owner, data.rest(), at));
    }

    private static Report scored(ItemFields data, Instant at) {
        BigDecimal score = data.between("score", 0, 100);
        if (score == null) {
            throw ItemRejected.missing("data.score");
        }
        JsonNode breakdown = data.any("breakdown");
        String model = data.text("model");
        return new Report.OfLead(List.of(), lead -> new LeadEvent.Scored(lead, score, breakdown, model, data.rest(), at));
    }

    private static Report tagged(ItemFields data, Instant at) {
        JsonNode posted = data.any("tags");
        if (posted == null) {
            throw ItemRejected.missing("data.tags");
        }
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : posted.isArray() ? posted : JsonNodeFactory.instance.arrayNode().add(posted)) {
            if (tag.isContainerNode() || tag.isNull()) {
                throw ItemRejected.invalid("data.tags", "must be a list of texts");
            }
            tags.add(tag.asText());
        }
        return new Report.OfLead(List.of(), lead -> new LeadEvent.Tagged(lead, tags, data.rest(), at));
    }

    private static Report appointment(EventItem item, ItemFields data) {
        String id = Objects.requireNonNullElse(data.id("appointment_id"), item.eventId());
        Instant startsAt = data.instant("starts_at");
        String rep = data.id("rep_id");
        return new Report.OfLead(
                List.of(), lead -> new LeadEvent.AppointmentScheduled(lead, id, startsAt, rep, data.rest(), item.timestamp()));
    }

    private static Report dealStage(ItemFields data, Instant at) {
        String stage = data.requiredText("stage");
        return deal(data, (deal, lead, rest) -> new DealEvent.StageChanged(deal, lead, stage, rest, at));
    }

    private static Report deal(ItemFields data, DealEventMaker event) {
        String dealId = data.id("deal_id");
        String leadId = data.id("lead_id");
        return new Report.OfDeal(dealId, (deal, lead) -> event.of(deal, leadId != null ? leadId : lead, data.rest()));
    }

    private interface DealEventMaker {
        DealEvent of(String dealId, @Nullable String leadId, Map<String, JsonNode> rest);
    }

    /** An event of any type may say whom it concerns. */
    static List<Handle> handlesNamedIn(ObjectNode data, @Nullable String country) {
        JsonNode customer = data.get("customer_phone");
        JsonNode platform = data.get("platform");
        String name = customer == null || customer.isContainerNode() || customer.isNull() ? null : customer.asText();
        String medium = platform == null || !platform.isTextual() ? "whatsapp" : platform.textValue().toLowerCase(Locale.ROOT);
        return listOf(Handles.chat(medium, name, country));
    }

    static List<Handle> listOf(@Nullable Handle handle) {
        return handle == null ? List.of() : List.of(handle);
    }
}
