package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import org.jspecify.annotations.Nullable;

/** A deal as a write answers with it: the model but its history. */
final class DealAnswer {

    private DealAnswer() {}

    /** @param lead {@link LeadState#NEW} when the deal belongs to none */
    static ObjectNode of(DealState deal, LeadState lead) {
        Attributes attributes = deal.attributes();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        String company = attributes.text("company", "company_name");
        String notes = attributes.text("notes");
        answer.put("deal_id", deal.dealId())
                .put("name", attributes.text("name", "deal_name", "title"))
                .put("value", attributes.number("value", "amount"))
                .put("currency", attributes.text("currency"))
                .put("stage", deal.stage())
                .put("probability", attributes.number("probability"))
                .put("lead_id", deal.leadId())
                .put("company", company != null ? company : new LeadModel(lead).text("company", "company_name"));
        answer.set("contacts", orEmpty(attributes.newest("contacts")));
        answer.set("owner", owner(attributes.newest("owner", "owner_id", "rep_id")));
        answer.put("expected_close_date", attributes.text("expected_close_date", "close_date"))
                .put("actual_close_date", attributes.text("actual_close_date", "closed_at"))
                .put("notes", notes == null ? "" : notes);
        ObjectNode custom = answer.putObject("custom_fields");
        CustomFields.ofDeal(attributes).forEach(custom::set);
        return answer.put("created_at", String.valueOf(deal.lifespan().createdAt()))
                .put("updated_at", String.valueOf(deal.lifespan().updatedAt()));
    }

    private static JsonNode orEmpty(@Nullable JsonNode list) {
        return list != null && list.isArray() ? list : JsonNodeFactory.instance.arrayNode();
    }

    private static @Nullable JsonNode owner(@Nullable JsonNode said) {
        return said == null || said.isContainerNode() ? said : JsonNodeFactory.instance.objectNode().put("user_id", said.asText());
    }
}
