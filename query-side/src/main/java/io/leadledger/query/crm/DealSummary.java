package io.leadledger.query.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.query.crm.LeadDetails.Owner;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A deal as NexusCRM lists it. Dates are {@code YYYY-MM-DD}.
 *
 * @param probability percent: as a source said; else what the stage stands for; null for a stage of the source's own
 * @param leadId the survivor's, where leads were merged
 * @param company of the deal; else of its lead
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DealSummary(
        @JsonProperty("deal_id") String dealId,
        @Nullable String name,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String stage,
        @Nullable BigDecimal probability,
        @JsonProperty("lead_id") @Nullable String leadId,
        @Nullable String company,
        @Nullable Owner owner,
        @JsonProperty("expected_close_date") @Nullable String expectedCloseDate,
        @JsonProperty("actual_close_date") @Nullable String actualCloseDate,
        @JsonProperty("created_at") @Nullable String createdAt,
        @JsonProperty("updated_at") @Nullable String updatedAt) {}
