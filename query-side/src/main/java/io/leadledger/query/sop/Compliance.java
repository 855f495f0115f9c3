package io.leadledger.query.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.query.sop.SopReads.FoundStage;
import io.leadledger.query.sop.SopReads.Measured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    static Compliance of(UUID companyId, List<SopStage> stages, List<Measured> measured, List<FoundStage> found) {
        long calls = measured.stream().mapToLong(Measured::calls).sum();
        Map<String, @Nullable Double> shares = new LinkedHashMap<>();
        for (SopStage stage : stages) {
            shares.put(stage.name(), share(found.stream().filter(each -> each.stageId().equals(stage.stageId())).toList(), calls));
        }
        List<Rep> reps = measured.stream()
                .filter(rep -> rep.repId() != null)
                .map(rep -> new Rep(
                        String.valueOf(rep.repId()), mean(List.of(rep)), areas(rep, stages, found), rep.calls()))
                .toList();
        return new Compliance(companyId, mean(measured), shares, reps, calls);
    }

    private static List<String> areas(Measured rep, List<SopStage> stages, List<FoundStage> found) {
        record Area(String name, double share) {}
        return stages.stream()
                .map(stage -> {
                    Double share = share(
                            found.stream()
                                    .filter(each -> each.stageId().equals(stage.stageId()) && Objects.equals(each.repId(), rep.repId()))
                                    .toList(),
                            rep.calls());
                    return new Area(stage.name(), share == null ? 1 : share);
                })
                .filter(area -> area.share() < GOOD)
                .sorted(Comparator.comparingDouble(Area::share))
                .limit(MOST_AREAS)
                .map(Area::name)
                .toList();
    }

    private static @Nullable Double share(List<FoundStage> found, long calls) {
        return calls == 0 ? null : (double) found.stream().mapToLong(FoundStage::calls).sum() / calls;
    }

    private static @Nullable Double mean(List<Measured> measured) {
        long scored = measured.stream().mapToLong(Measured::scored).sum();
        return scored == 0 ? null : measured.stream().mapToDouble(Measured::score).sum() / scored;
    }
}
