package io.leadledger.web.otto;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.sop.SopState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A stage of a company's procedure in the Otto document.
 *
 * @param phrases words that show it, of the company's own
 */
@Schema(name = "OttoSopStage")
public record SopStageRecord(
        @JsonProperty("stage_id") @Schema(example = "stage_019a3c5e8f2ad41c9b0e7f6a5d4c") String stageId,
        @JsonProperty("stage_name") @Schema(example = "Introduction") String stageName,
        @JsonProperty("stage_order") @Schema(example = "1") int stageOrder,
        @JsonProperty("stage_description") @Schema(example = "Introduce yourself and company") String stageDescription,
        @JsonProperty("is_active") boolean isActive,
        List<String> phrases,
        @JsonProperty("created_at") @Schema(example = "2025-01-15T10:30:00Z") String createdAt,
        @JsonProperty("updated_at") @Schema(example = "2025-01-15T10:35:00Z") String updatedAt) {

    public static SopStageRecord of(SopState.Stage stage) {
        return new SopStageRecord(
                stage.stageId(), stage.details().name(), stage.details().order(), stage.details().description(), stage.details().active(),
                stage.details().phrases(), stage.createdAt().toString(), stage.updatedAt().toString());
    }
}
