package io.leadledger.web.otto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.draft.DraftState;
import io.leadledger.api.draft.Making;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft of the Otto document, and how it came to be.
 *
 * @param callId null when it is about no call
 * @param repId null when nobody knows who is to send it
 * @param origin what it was asked for by
 * @param method {@code templates} or {@code llm}
 * @param confidence 0 to 1
 */
@Schema(name = "OttoDraft")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WrittenDraft(
        @JsonProperty("draft_id") @Schema(example = "draft_019a3c5e8f2ad41c9b0e7f6a5d4c") String draftId,
        @JsonProperty("call_id") @Nullable String callId,
        @JsonProperty("content_type") @Schema(allowableValues = {"email", "sms", "call_script"}) String contentType,
        String content,
        @Schema(allowableValues = {"draft", "ready", "sent", "cancelled"}) String status,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt,
        @JsonProperty("rep_id") @Nullable String repId,
        @JsonProperty("lead_id") @Nullable String leadId,
        @Schema(allowableValues = {"followup", "nurture", "rehash", "clone", "otto_save", "sequence"}) String origin,
        @JsonProperty("followup_type") @Nullable String followupType,
        @Nullable String tone,
        @Nullable String strategy,
        @Nullable String approach,
        @JsonProperty("suggested_send_time") @Nullable String suggestedSendTime,
        @Nullable BigDecimal confidence,
        String method) {

    public static WrittenDraft of(DraftState draft) {
        Making making = draft.making();
        Instant send = making.suggestedSendAt();
        return new WrittenDraft(
                draft.draftId(), draft.subject().callId(), draft.channel().wireName(), draft.content(), draft.status().wireName(),
                String.valueOf(draft.lifespan().createdAt()), String.valueOf(draft.lifespan().updatedAt()), draft.subject().repId(),
                draft.subject().leadId(), draft.origin().wireName(), making.followupType(), making.tone(), making.strategy(),
                making.approach(), send == null ? null : send.toString(), making.confidence(), making.method());
    }
}
