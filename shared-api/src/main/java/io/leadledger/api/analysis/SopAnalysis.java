package io.leadledger.api.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stages of the company's procedure were found in the call.
 *
 * @param sopId the version of the procedure it was measured by; null when the company has none
 * @param stagesMissing names of active stages that were not found
 * @param gaps the same as sentences
 * @param complianceScore found share of the active stages, 0 to 1; null when there are none
 */
public record SopAnalysis(
        @Nullable String sopId,
        @Nullable List<Stage> stagesDetected,
        @Nullable List<String> stagesMissing,
        @Nullable List<String> gaps,
        @Nullable Double complianceScore) {

    /**
     * @param detectedAt start of the call plus {@code startTime}; null when either is unknown
     * @param startTime seconds from the start of the call
     */
    public record Stage(
            @Nullable String stageId,
            String stageName,
            @Nullable Integer stageOrder,
            @Nullable Instant detectedAt,
            @Nullable BigDecimal startTime,
            @Nullable Double confidenceScore,
            @Nullable Basis basis) {}
}
