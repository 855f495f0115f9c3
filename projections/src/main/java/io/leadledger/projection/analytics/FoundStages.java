package io.leadledger.projection.analytics;

import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.query.analytics.FoundStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which stages a call counts for. */
final class FoundStages {

    private static final Comparator<FoundStage> KNOWN_FIRST =
            Comparator.comparing((FoundStage stage) -> stage.stageId() == null).thenComparing(FoundStage::part);

    private FoundStages() {}

    /** Each once, however often and in whichever letters an analyser names it. */
    static List<String> parts(List<SopAnalysis.Stage> detected) {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<String> parts = new ArrayList<>();
        detected.stream().map(stage -> new FoundStage(stage.stageId(), stage.stageName())).sorted(KNOWN_FIRST).forEach(stage -> {
            boolean isNew = stage.stageId() == null || ids.add(stage.stageId());
            if (names.add(stage.name().strip().toLowerCase(Locale.ROOT)) && isNew) {
                parts.add(stage.part());
            }
        });
        return parts;
    }
}
