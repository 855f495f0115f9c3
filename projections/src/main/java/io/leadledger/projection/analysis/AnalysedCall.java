package io.leadledger.projection.analysis;

import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.state.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All analyses of one call, and what counts of them. */
record AnalysedCall(Attributes analyses, Findings findings) {

    static AnalysedCall of(Attributes before, List<CallEvent.Analyzed> added) {
        Attributes analyses = before;
        for (CallEvent.Analyzed analysis : added) {
            analyses = analyses.record(analysis.analyser(), analysis.analysis(), analysis.occurredAt());
        }
        return new AnalysedCall(analyses, Findings.of(analyses));
    }

    /** Null when nobody measured the call by a procedure; ours has nothing to measure by until the company has one. */
    @Nullable Set<String> sopStages() {
        SopAnalysis sop = findings.analysis().sopAnalysis();
        List<SopAnalysis.Stage> detected = sop == null ? null : sop.stagesDetected();
        if (sop == null || detected == null || (sop.complianceScore() == null && detected.isEmpty())) {
            return null;
        }
        Set<String> stages = new TreeSet<>();
        for (SopAnalysis.Stage stage : detected) {
            stages.add(stage.stageName().strip().toLowerCase(Locale.ROOT));
            if (stage.stageId() != null) {
                stages.add(stage.stageId());
            }
        }
        return stages;
    }

    @Nullable Double sopScore() {
        SopAnalysis sop = findings.analysis().sopAnalysis();
        return sop == null ? null : sop.complianceScore();
    }
}
