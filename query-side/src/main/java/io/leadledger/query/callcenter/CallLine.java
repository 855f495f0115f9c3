package io.leadledger.query.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.web.callcenter.CallAnswer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of the list of calls. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CallLine(
        String id,
        String status,
        @Nullable String phone,
        @Nullable String contactId,
        @Nullable String templateId,
        @Nullable String campaignId,
        @Nullable String scheduled,
        @Nullable BigDecimal duration,
        @Nullable String outcome,
        @Nullable String createdAt) {

    static CallLine of(CallAnswer call) {
        return new CallLine(
                call.id(), call.status(), call.phone(), call.contactId(), call.templateId(), call.campaignId(), call.scheduled(),
                call.duration(), call.outcome(), call.createdAt());
    }
}
