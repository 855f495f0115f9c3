package io.leadledger.query.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.FoundStage;
import io.leadledger.query.analytics.ProcedureSums.Found;
import io.leadledger.query.analytics.ProcedureSums.Measured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well calls follow the procedure. Calls that nobody measured by a procedure do not count.
 *
 * @param overallCompliance mean of the calls' compliance scores, 0 to 1; null when there are none
 * @param stageCompliance by the names of active stages: the share of the calls in which the stage was found; null when there are no calls
 * @param calls how many were measured
 */
@Schema(name = "OttoCompliance")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Compliance(
        @JsonProperty("company_id") UUID companyId,
        @JsonProperty("overall_compliance") @Nullable Double overallCompliance,
        @JsonProperty("stage_compliance") @Schema(example = "{\"Introduction\": 0.85}") Map<String, @Nullable Double> stageCompliance,
        @JsonProperty("rep_performance") List<Rep> repPerformance,
        long calls) {

    private static final double GOOD = 0.75;
    private static final int MOST_AREAS = 5;

    /**
     * @param complianceScore mean of the scores of the rep's calls; null when none has one
     * @param improvementAreas active stages that were found in fewer than three of four of the rep's calls, the rarest first
     */
    @Schema(name = "OttoRepCompliance")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Rep(
            @JsonProperty("rep_id") String repId,
            @JsonProperty("compliance_score") @Nullable Double complianceScore,
            @JsonProperty("improvement_areas") List<String> improvementAreas,
            long calls) {}

    static Compliance of(UUID companyId, List<SopStage> stages, List<Measured> measured, List<Found> found) {
        Map<String, Map<String, Long>> findings = findings(stages, found);
        CallTotals all = measured.stream().filter(each -> each.repId().isEmpty()).map(Measured::calls).findFirst().orElse(CallTotals.NONE);
        Map<String, Long> findingsOfAll = findings.getOrDefault("", Map.of());
        Map<String, @Nullable Double> shares = new LinkedHashMap<>();
        for (SopStage stage : stages) {
            shares.put(stage.name(), all.calls() == 0 ? null : share(stage, findingsOfAll, all));
        }
        List<Rep> reps = measured.stream()
                .filter(rep -> !rep.repId().isEmpty())
                .sorted(Comparator.comparing(Measured::repId))
                .map(rep -> new Rep(
                        rep.repId(), rep.calls().compliance(), areas(stages, findings.getOrDefault(rep.repId(), Map.of()), rep.calls()),
                        rep.calls().calls()))
                .toList();
        return new Compliance(companyId, all.compliance(), shares, reps, all.calls());
    }

    /** By rep and the id of the stage, known to other products by its name. */
    private static Map<String, Map<String, Long>> findings(List<SopStage> stages, List<Found> found) {
        Map<String, Map<String, Long>> findings = new HashMap<>();
        for (Found each : found) {
            stageOf(each.stage(), stages).ifPresent(stage ->
                    findings.computeIfAbsent(each.repId(), _ -> new HashMap<>()).merge(stage.stageId(), each.calls(), Long::sum));
        }
        return findings;
    }

    private static Optional<SopStage> stageOf(FoundStage found, List<SopStage> stages) {
        return stages.stream()
                .filter(stage -> stage.stageId().equals(found.stageId()))
                .findFirst()
                .or(() -> stages.stream().filter(stage -> stage.name().strip().equalsIgnoreCase(found.name().strip())).findFirst());
    }

    private static List<String> areas(List<SopStage> stages, Map<String, Long> findings, CallTotals calls) {
        return stages.stream()
                .filter(stage -> share(stage, findings, calls) < GOOD)
                .sorted(Comparator.comparingDouble(stage -> share(stage, findings, calls)))
                .limit(MOST_AREAS)
                .map(SopStage::name)
                .toList();
    }

    /** At most all: an analyser may have named one stage by its id and, elsewhere in the call, by another name. */
    private static double share(SopStage stage, Map<String, Long> findings, CallTotals calls) {
        return Math.min(1, findings.getOrDefault(stage.stageId(), 0L) / (double) calls.calls());
    }
}
