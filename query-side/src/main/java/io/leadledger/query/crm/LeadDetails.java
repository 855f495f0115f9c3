package io.leadledger.query.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Lead} of NexusCRM's data model.
 *
 * @param score 0 to 100; 0 while unscored
 * @param scoreBreakdown 0 to 100 each; zeros while unscored
 * @param customFields what was said of the lead and has no place in the model
 * @param activities newest first, at most {@link Timelines#MOST}
 * @param deals ids, oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LeadDetails(
        @JsonProperty("leadId") String leadId,
        @Nullable String email,
        @Nullable String name,
        @JsonProperty("first_name") @Nullable String firstName,
        @JsonProperty("last_name") @Nullable String lastName,
        @Nullable String company,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String source,
        @JsonProperty("source_detail") @Nullable String sourceDetail,
        BigDecimal score,
        @JsonProperty("scoreBreakdown") Map<String, BigDecimal> scoreBreakdown,
        @JsonProperty("lifecycle_stage") String lifecycleStage,
        @Nullable Owner owner,
        SortedSet<String> tags,
        @JsonProperty("custom_fields") Map<String, JsonNode> customFields,
        List<Activity> activities,
        List<String> deals,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt) {

    /** A {@code UserReference}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Owner(@JsonProperty("user_id") @Nullable String userId, @Nullable String name, @Nullable String email) {

        Owner or(Owner other) {
            return new Owner(userId, name != null ? name : other.name, email != null ? email : other.email);
        }
    }

    record Activity(String type, String timestamp, JsonNode details) {}
}
