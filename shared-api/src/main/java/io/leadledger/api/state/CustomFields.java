package io.leadledger.api.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was said of a lead or deal and has no place in the model: attributes of the source's own, and those it put under {@code custom_fields}. */
public final class CustomFields {

    private static final Set<String> IN_THE_MODEL = Set.of(
            "entity_type", "lead_id", "leadId", "email", "email_address", "name", "full_name", "first_name", "last_name", "company",
            "company_name", "title", "job_title", "phone", "phone_number", "customer_phone", "source", "lead_source", "source_detail",
            "score", "lead_score", "score_breakdown", "scoreBreakdown", "score_model", "lifecycle_stage", "lifecycleStage", "owner",
            "owner_id", "tags", "custom_fields", "customFields", "lead_status", "user_id", "score_model_version", "score_features",
            "score_predictions", "score_cut_off");

    private static final Set<String> IN_THE_DEAL_MODEL = Set.of(
            "entity_type", "deal_id", "name", "deal_name", "title", "value", "amount", "currency", "stage", "stage_changed_at",
            "probability", "lead_id", "company", "company_name", "contacts", "owner", "owner_id", "rep_id", "expected_close_date",
            "close_date", "actual_close_date", "closed_at", "notes", "custom_fields", "customFields");

    private CustomFields() {}

    /** Of a field told both ways the newer telling counts. */
    public static SortedMap<String, JsonNode> of(Attributes attributes) {
        return beside(IN_THE_MODEL, attributes);
    }

    /** The same for a deal. */
    public static SortedMap<String, JsonNode> ofDeal(Attributes attributes) {
        return beside(IN_THE_DEAL_MODEL, attributes);
    }

    private static SortedMap<String, JsonNode> beside(Set<String> model, Attributes attributes) {
        SortedMap<String, Stamped> told = new TreeMap<>();
        attributes.entries().forEach((name, stamped) -> {
            if (name.equals("custom_fields") || name.equals("customFields")) {
                collect(told, stamped);
            } else if (!model.contains(name)) {
                keepLatest(told, name, stamped);
            }
        });
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        told.forEach((name, stamped) -> {
            if (!stamped.value().isNull()) {
                fields.put(name, stamped.value());
            }
        });
        return fields;
    }

    private static void collect(Map<String, Stamped> told, Stamped object) {
        object.value().properties().forEach(entry -> keepLatest(told, entry.getKey(), new Stamped(entry.getValue(), object.at())));
    }

    private static void keepLatest(Map<String, Stamped> told, String name, Stamped stamped) {
        told.merge(name, stamped, (one, other) -> other.beats(one) ? other : one);
    }
}
