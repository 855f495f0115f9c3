package io.leadledger.query.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.query.crm.LeadDetails.Owner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A lead as NexusCRM lists it: {@link LeadDetails} without the activities. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LeadSummary(
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
        List<String> deals,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt) {}
