package io.leadledger.intelligence.procedure;

import io.leadledger.api.analysis.SopStage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stage by the stems of its words.
 *
 * @param name those of its name
 * @param all those of its description too
 */
record StageWords(String stageId, Set<String> name, Set<String> all) {

    /** What stands beside a name in a heading, such as "Step 2 of 5". */
    private static final int BESIDE = 4;

    private static final int LEAST_SHARED = 2;
    private static final double LEAST_SHARE = 0.4;

    static StageWords of(SopStage stage, Phrases phrases) {
        return new StageWords(stage.stageId(), phrases.stems(stage.name()), phrases.stems(stage.name() + " " + stage.description()));
    }

    /** The stage that a heading of these words names, the longest name of several; null for none. */
    static @Nullable StageWords named(List<StageWords> stages, Set<String> words) {
        return stages.stream()
                .filter(stage -> !stage.name.isEmpty() && words.containsAll(stage.name) && words.size() <= stage.name.size() + BESIDE)
                .max(Comparator.comparingInt(stage -> stage.name.size()))
                .orElse(null);
    }

    /** The stage that shares most of its words with these, unless that is few of them. */
    static @Nullable StageWords about(List<StageWords> stages, Set<String> words) {
        return stages.stream()
                .filter(stage -> stage.shared(words) >= LEAST_SHARED && stage.share(words) >= LEAST_SHARE)
                .max(Comparator.comparingDouble(stage -> stage.share(words)))
                .orElse(null);
    }

    private int shared(Set<String> words) {
        Set<String> both = new HashSet<>(all);
        both.retainAll(words);
        return both.size();
    }

    private double share(Set<String> words) {
        return shared(words) / (double) Math.max(1, all.size());
    }
}
