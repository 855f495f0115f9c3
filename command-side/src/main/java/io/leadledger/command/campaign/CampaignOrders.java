package io.leadledger.command.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.Hashes;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.api.telephony.OutboundCalling;
import io.leadledger.api.template.ContactValues;
import io.leadledger.api.template.Resolution;
import io.leadledger.api.template.TemplateStep;
import io.leadledger.api.template.TemplateVariables;
import io.leadledger.command.crm.CrmLeads;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.suppression.Suppressions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the next call to a contact is to be, from the template and what is known of the contact now. */
@Component
class CampaignOrders {

    private static final int ID_LENGTH = 24;

    private final OutboundCalling calling;

    CampaignOrders(OutboundCalling calling) {
        this.calling = calling;
    }

    sealed interface Order {

        /** @param facts of the call, by their names */
        record Ready(CallOrder order, CallFacts facts) implements Order {}

        record Impossible(String reason) implements Order {}
    }

    /** Follows from what is called for the how-manieth time, so that one order is one call. */
    String callId(CampaignCommand.CallContact command, int order) {
        return Hashes.uuid(command.companyId().toString(), "campaign call", command.campaignId(), command.contactId(), Integer.toString(order))
                .toString()
                .replace("-", "")
                .substring(0, ID_LENGTH);
    }

    Order order(CompanyTransaction transaction, CampaignRows.Locked campaign, ContactProgress.Row contact, String campaignId, String callId) {
        if (Suppressions.holds(transaction, contact.phone())) {
            return new Order.Impossible("the number is on the do-not-call list");
        }
        LeadState lead = CrmLeads.together(transaction, transaction.identity().survivor(contact.leadId()));
        if (!lead.exists() || lead.lifespan().isDeleted()) {
            return new Order.Impossible("the contact was deleted");
        }
        Map<String, String> given = new HashMap<>();
        campaign.variables().forEach((name, value) -> given.put(name, value.asText()));
        return switch (TemplateVariables.resolve(campaign.template(), given, values(new LeadModel(lead)))) {
            case Resolution.Unresolved(var names) -> new Order.Impossible("no value for " + String.join(", ", names));
            case Resolution.Resolved(var steps) -> ready(campaign, contact, campaignId, steps, new LeadModel(lead));
        };
    }

    private Order ready(
            CampaignRows.Locked campaign, ContactProgress.Row contact, String campaignId, Iterable<TemplateStep> steps, LeadModel lead) {
        String own = campaign.settings().callerId();
        String callerId = own != null ? own : calling.callerId();
        ObjectNode context = JsonNodeFactory.instance.objectNode().put("purpose", campaign.name());
        ArrayNode script = context.putArray("script");
        steps.forEach(step -> script.addObject().put("type", step.type().wireName()).put("content", step.content()));
        context.withObject("lead_info").put("name", lead.name());
        Map<String, JsonNode> extra = Map.of(
                "contact_id", TextNode.valueOf(contact.contactId()),
                "template_id", TextNode.valueOf(campaign.templateId()),
                "template_version", IntNode.valueOf(campaign.templateVersion()));
        String phone = "+" + contact.phone();
        return new Order.Ready(
                new CallOrder(phone, callerId, JsonNodeFactory.instance.objectNode(), context),
                new CallFacts("outbound", null, null, null, null, null, null, phone, callerId, campaignId, null, extra));
    }

    private static ContactValues values(LeadModel lead) {
        return new ContactValues(lead.name(), lead.text("company", "company_name"), CustomFields.of(lead.lead().attributes()));
    }

    /** @param outcome why nobody was called: {@code expired} or {@code cancelled} */
    CallEvent takenBack(String callId, @Nullable String leadId, String outcome, Instant at) {
        CallFacts facts = new CallFacts(
                null, CallStatus.CANCELLED.wireName(), null, at, null, outcome, null, null, null, null, null, Map.of());
        return new CallEvent.Updated(callId, leadId, facts, at);
    }
}
