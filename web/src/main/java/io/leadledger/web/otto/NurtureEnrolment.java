package io.leadledger.web.otto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.StopReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead's way through a nurture sequence.
 *
 * @param sequenceVersion whose steps the lead goes through, however the sequence changes
 * @param callId whose facts the drafts say; null for the lead's newest call at the time of each
 * @param repId who is to send them; null for the rep of the call, or the lead's owner
 * @param steps of that version
 * @param nextStep from 1; null when it is over
 * @param nextDueAt null when it is over
 * @param stopReason null unless it was stopped
 * @param endedAt null while it is active
 */
@Schema(name = "OttoNurtureEnrolment")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NurtureEnrolment(
        @JsonProperty("enrolment_id") @Schema(example = "enrolment_019a3c5e8f2ad41c9b0e7f6a5d4c") String enrolmentId,
        @JsonProperty("sequence_id") @Schema(example = "sequence_019a3c5e8f2ad41c9b0e7f6a5d4c") String sequenceId,
        @JsonProperty("sequence_version") @Schema(example = "3") int sequenceVersion,
        @JsonProperty("lead_id") @Schema(example = "lead_12345") String leadId,
        @JsonProperty("call_id") @Nullable String callId,
        @JsonProperty("rep_id") @Nullable String repId,
        @Schema(allowableValues = {"active", "completed", "stopped"}) String status,
        @JsonProperty("next_step") @Nullable Integer nextStep,
        @JsonProperty("next_due_at") @Schema(example = "2026-01-17T10:30:00Z") @Nullable String nextDueAt,
        @JsonProperty("stop_reason")
                @Schema(allowableValues = {
                    "replied", "stage_changed", "opted_out", "lead_merged", "lead_deleted", "sequence_deleted", "requested"
                }) @Nullable String stopReason,
        List<NurtureSequence.Step> steps,
        @JsonProperty("stop_on") NurtureSequence.Stops stopOn,
        List<Draft> drafts,
        @JsonProperty("enrolled_at") @Schema(example = "2026-01-15T10:30:00Z") String enrolledAt,
        @JsonProperty("ended_at") @Nullable String endedAt) {

    /** What a step that was taken has made. */
    @Schema(name = "OttoNurtureDraft")
    public record Draft(
            int step, @JsonProperty("draft_id") String draftId, @JsonProperty("created_at") String createdAt) {}

    public static NurtureEnrolment of(EnrolmentState enrolment) {
        StopReason reason = enrolment.stopReason();
        return new NurtureEnrolment(
                enrolment.enrolmentId(), enrolment.sequenceId(), enrolment.sequenceVersion(), enrolment.leadId(), enrolment.callId(),
                enrolment.repId(), enrolment.status().wireName(), enrolment.nextStep().orElse(null), text(enrolment.nextDueAt()),
                reason == null ? null : reason.wireName(), NurtureSequence.steps(enrolment.steps()),
                NurtureSequence.Stops.of(enrolment.stopOn()),
                enrolment.taken().stream().map(taken -> new Draft(taken.step(), taken.draftId(), taken.at().toString())).toList(),
                enrolment.enrolledAt().toString(), text(enrolment.endedAt()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
