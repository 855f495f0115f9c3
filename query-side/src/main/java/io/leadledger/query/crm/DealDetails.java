package io.leadledger.query.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.query.crm.LeadDetails.Activity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Deal} of NexusCRM's data model.
 *
 * @param activities newest first, at most {@link Timelines#MOST}
 * @param predictions the newest; null when none was asked for yet
 * @param customFields what was said of the deal and has no place in the model
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DealDetails(
        @JsonUnwrapped DealSummary summary,
        List<JsonNode> contacts,
        String notes,
        List<Activity> activities,
        @Nullable JsonNode predictions,
        @JsonProperty("custom_fields") Map<String, JsonNode> customFields) {}
