package io.leadledger.intelligence.llm;

import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages of a procedure that a model saw, and with them those that it did not. */
final class FoundStages {

    private static final int MILLIS = 3;

    private static final int MOST_PHRASES = 15;

    private FoundStages() {}

    static String described(List<SopStage> stages) {
        return stages.isEmpty() ? "none" : stages.stream()
                .map(each -> "[" + each.stageId() + "] " + each.name() + ": " + each.description() + said(each)).collect(Collectors.joining("\n"));
    }

    private static String said(SopStage stage) {
        return stage.phrases().isEmpty() ? "" : " Such as: " + stage.phrases().stream().limit(MOST_PHRASES).collect(Collectors.joining(" / "));
    }

    static SopAnalysis of(AnalysisRequest request, List<CallFindings.Stage> found, Quotes quotes) {
        Map<String, SopStage> missing = new LinkedHashMap<>();
        request.stages().forEach(each -> missing.put(each.stageId(), each));
        List<SopAnalysis.Stage> detected = new ArrayList<>();
        for (Seen seen : quotes.keep(found, CallFindings.Stage::quote, Seen::new)) {
            SopStage stage = missing.remove(seen.stage.stageId());
            if (stage != null) {
                detected.add(detected(request.startedAt(), stage, seen));
            }
        }
        return new SopAnalysis(
                request.sopId(), detected, missing.values().stream().map(SopStage::name).toList(),
                missing.values().stream().map(each -> "Nothing in the call shows the stage " + each.name()).toList(),
                request.stages().isEmpty() ? null : detected.size() / (double) request.stages().size());
    }

    private record Seen(CallFindings.Stage stage, Basis basis) {}

    private static SopAnalysis.Stage detected(@Nullable Instant startedAt, SopStage stage, Seen seen) {
        BigDecimal start = seen.basis.startTime();
        Instant at = startedAt == null || start == null ? null : startedAt.plusMillis(start.movePointRight(MILLIS).longValue());
        return new SopAnalysis.Stage(stage.stageId(), stage.name(), stage.order(), at, start, seen.stage.confidence(), seen.basis);
    }
}
