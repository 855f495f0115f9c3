package io.leadledger.web.otto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.nurture.SequenceDetails;
import io.leadledger.api.nurture.SequenceState;
import io.leadledger.api.nurture.SequenceStep;
import io.leadledger.api.nurture.StopOn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company's nurture sequence.
 *
 * @param version of all that can be changed, from 1
 */
@Schema(name = "OttoNurtureSequence")
public record NurtureSequence(
        @JsonProperty("sequence_id") @Schema(example = "sequence_019a3c5e8f2ad41c9b0e7f6a5d4c") String sequenceId,
        @Schema(example = "After a quote") String name,
        String description,
        @JsonProperty("is_active") boolean isActive,
        @Schema(example = "3") int version,
        List<Step> steps,
        @JsonProperty("stop_on") Stops stopOn,
        @JsonProperty("created_at") @Schema(example = "2026-01-15T10:30:00Z") String createdAt,
        @JsonProperty("updated_at") @Schema(example = "2026-01-15T10:35:00Z") String updatedAt) {

    /**
     * @param step from 1
     * @param delay after the step before, and of the first after the enrolment
     */
    @Schema(name = "OttoNurtureStep")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Step(
            int step,
            @Schema(example = "2") int delay,
            @JsonProperty("delay_unit") @Schema(allowableValues = {"hours", "days"}) String delayUnit,
            @Schema(allowableValues = {"email", "sms", "call_script"}) String channel,
            @Schema(allowableValues = {"nurture", "rehash", "general", "thank_you", "proposal", "appointment", "next_steps"}) String purpose,
            @Schema(example = "Write about the yearly inspection") @Nullable String instructions) {}

    @Schema(name = "OttoNurtureStops")
    public record Stops(boolean reply, @JsonProperty("stage_change") boolean stageChange) {

        static Stops of(StopOn stopOn) {
            return new Stops(stopOn.reply(), stopOn.stageChange());
        }
    }

    public static NurtureSequence of(SequenceState sequence) {
        SequenceDetails details = sequence.details();
        return new NurtureSequence(
                sequence.sequenceId(), details.name(), details.description(), details.active(), sequence.version(), steps(details.steps()),
                Stops.of(details.stopOn()), String.valueOf(sequence.lifespan().createdAt()), String.valueOf(sequence.lifespan().updatedAt()));
    }

    static List<Step> steps(List<SequenceStep> steps) {
        List<Step> shown = new ArrayList<>(steps.size());
        for (SequenceStep step : steps) {
            shown.add(new Step(
                    shown.size() + 1, step.delay(), step.delayUnit().wireName(), step.channel().wireName(), step.purpose().wireName(),
                    step.instructions()));
        }
        return shown;
    }
}
