package io.leadledger.web.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.contact.ContactId;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the call center's document shows it.
 *
 * @param callHistory newest first; null in the answers to writes
 */
@Schema(name = "CallCenterContact", example = ContactAnswer.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ContactAnswer(
        String id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String company,
        SortedSet<String> tags,
        SortedMap<String, JsonNode> customFields,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PastCall> callHistory,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    public static final String EXAMPLE = """
            {"id": "60a2e7f3b9c1a83e94d8f2a1", "name": "John Smith", "phone": "+15551234567", "email": "john.smith@example.com",
             "company": "Acme Inc", "tags": ["customer", "vip"], "customFields": {"industry": "Technology", "lastPurchase": "2025-04-15"},
             "callHistory": [{"id": "60a2e7f3b9c1a83e94d8f2c3", "date": "2025-05-20T15:30:02Z", "duration": 223, "outcome": "successful"}],
             "createdAt": "2025-05-17T14:35:00Z", "updatedAt": "2025-05-20T15:34:00Z"}""";

    /**
     * @param date when it started; where nothing told that, when it was first heard of
     * @param duration seconds
     */
    @Schema(name = "CallCenterPastCall")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PastCall(String id, @Nullable String date, @Nullable BigDecimal duration, @Nullable String outcome) {}

    /**
     * @param leadId of the lead that answers
     * @param lead with those it absorbed
     */
    public static ContactAnswer of(UUID companyId, String leadId, LeadState lead, @Nullable List<PastCall> calls) {
        LeadModel model = new LeadModel(lead);
        return new ContactAnswer(
                ContactId.of(companyId, leadId), model.name(), model.phone(), model.email(), model.text("company", "company_name"),
                model.tags(), CustomFields.of(lead.attributes()), calls, Times.text(lead.lifespan().createdAt()),
                Times.text(lead.lifespan().updatedAt()));
    }
}
