package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead as a write answers with it: the documented fields of "Create Lead", and the rest of the model but its history. */
final class LeadAnswer {

    private LeadAnswer() {}

    /**
     * @param leadId of the lead that answers
     * @param lead with those it absorbed
     */
    static ObjectNode of(String leadId, LeadState lead, List<String> recommendedActions) {
        LeadModel model = new LeadModel(lead);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("leadId", leadId)
                .put("email", model.email())
                .put("name", model.name())
                .put("first_name", model.text("first_name"))
                .put("last_name", model.text("last_name"))
                .put("company", model.text("company", "company_name"))
                .put("title", model.text("title", "job_title"))
                .put("phone", model.phone())
                .put("source", model.source())
                .put("source_detail", model.text("source_detail"))
                .put("score", model.score());
        ObjectNode breakdown = answer.putObject("scoreBreakdown");
        model.scoreBreakdown().forEach(breakdown::put);
        answer.put("lifecycle_stage", model.lifecycleStage()).set("owner", owner(model));
        texts(answer.putArray("tags"), List.copyOf(model.tags()));
        ObjectNode custom = answer.putObject("custom_fields");
        CustomFields.of(lead.attributes()).forEach(custom::set);
        texts(answer.putArray("recommendedActions"), recommendedActions);
        return answer.put("created_at", String.valueOf(lead.lifespan().createdAt()))
                .put("updated_at", String.valueOf(lead.lifespan().updatedAt()));
    }

    private static @Nullable JsonNode owner(LeadModel model) {
        JsonNode said = model.owner();
        return said == null || said.isObject() ? said : JsonNodeFactory.instance.objectNode().put("user_id", said.asText());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
