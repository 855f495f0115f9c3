package io.leadledger.web.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.api.contact.ContactId;
import io.leadledger.api.state.CallState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as the call center's document shows it.
 *
 * @param contactId null while nobody knows whom the call was with
 * @param templateVersion that the call follows, whatever became of the template since
 * @param scheduled when it was to be made; null for one that was made at once
 * @param duration seconds
 * @param recording URL of ours, to be asked for with a key; null while there is none
 * @param transcript the same
 */
@Schema(name = "CallCenterCall", example = CallAnswer.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CallAnswer(
        String id,
        String status,
        @Nullable String phone,
        @Nullable String contactId,
        @Nullable String templateId,
        @Nullable Integer templateVersion,
        @Nullable String campaignId,
        @Nullable String scheduled,
        @Nullable String startedAt,
        @Nullable String endedAt,
        @Nullable BigDecimal duration,
        @Nullable String recording,
        @Nullable String transcript,
        @Nullable String outcome,
        @Nullable String notes,
        @Nullable String callerId,
        @Nullable String createdAt) {

    public static final String EXAMPLE = """
            {"id": "60a2e7f3b9c1a83e94d8f2c3", "status": "completed", "phone": "+15551234567", "contactId": "60a2e7f3b9c1a83e94d8f2a1",
             "templateId": "60a2e7f3b9c1a83e94d8f2b2", "templateVersion": 1, "campaignId": null, "scheduled": "2025-05-20T15:30:00Z",
             "startedAt": "2025-05-20T15:30:02Z", "endedAt": "2025-05-20T15:33:45Z", "duration": 223,
             "recording": "https://ledger.example.com/recordings/60a2e7f3b9c1a83e94d8f2c3.mp3",
             "transcript": "https://ledger.example.com/transcripts/60a2e7f3b9c1a83e94d8f2c3.json", "outcome": "successful",
             "notes": "Customer expressed interest in the premium plan", "callerId": "+15559876543", "createdAt": "2025-05-17T14:25:00Z"}""";

    /** What is measured of a call, as it can be shown. */
    public record Measures(@Nullable Instant endedAt, @Nullable BigDecimal duration, @Nullable String recording, @Nullable String transcript) {

        public static final Measures NONE = new Measures(null, null, null, null);
    }

    /** @param leadId of the lead that answers for whom the call is with */
    public static CallAnswer of(UUID companyId, CallState call, @Nullable String leadId, Measures measures) {
        var facts = call.facts();
        String phone = facts.text("phone_number");
        String callerId = facts.text("caller_id");
        BigDecimal version = facts.number("template_version");
        return new CallAnswer(
                String.valueOf(call.callId()), CallWords.of(call.life() == null ? null : call.life().status()),
                phone != null ? phone : facts.text("caller_phone"), leadId == null ? null : ContactId.of(companyId, leadId),
                facts.text("template_id"), version == null ? null : version.intValue(), facts.text("campaign_id"),
                facts.text("scheduled_for"), Times.text(call.beganAt()), Times.text(measures.endedAt()), measures.duration(),
                measures.recording(), measures.transcript(), facts.text("outcome"), facts.text("notes", "summary"),
                callerId != null ? callerId : facts.text("rep_phone"), Times.text(call.lifespan().createdAt()));
    }
}
