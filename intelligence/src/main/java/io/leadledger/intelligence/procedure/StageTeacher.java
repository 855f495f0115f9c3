package io.leadledger.intelligence.procedure;

import io.leadledger.api.analysis.SopStage;
import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.intelligence.passage.Language;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what documents say of each stage: what stands under a heading, or in a line, that names it; and single lines that are about what
 * its description is about. The sentences become phrases of the stage.
 */
final class StageTeacher {

    private static final int MOST_PHRASES = 40;
    private static final int LONGEST_NAME = 60;
    private static final Pattern NAMED = Pattern.compile("\\s*[:–—]\\s+|\\s+-\\s+");

    private final List<StageWords> stages;
    private final Phrases phrases;
    private final Map<String, Set<String>> learned = new HashMap<>();

    private StageTeacher(List<SopStage> stages, Phrases phrases) {
        this.stages = stages.stream().map(stage -> StageWords.of(stage, phrases)).toList();
        this.phrases = phrases;
    }

    /** @param documents the passages of each, in order */
    static List<SopStage> teach(List<SopStage> stages, List<List<Chunk>> documents) {
        String sample = documents.stream().flatMap(List::stream).map(Chunk::text).limit(50).collect(Collectors.joining("\n"));
        StageTeacher teacher = new StageTeacher(stages, new Phrases(Language.toIndexBy(null, sample).orElse(Language.EN)));
        documents.forEach(teacher::read);
        return stages.stream().map(teacher::taught).toList();
    }

    private SopStage taught(SopStage stage) {
        Set<String> known = new LinkedHashSet<>(stage.phrases());
        known.addAll(learned.getOrDefault(stage.stageId(), Set.of()).stream().limit(MOST_PHRASES).toList());
        return new SopStage(stage.stageId(), stage.name(), stage.order(), stage.description(), List.copyOf(known));
    }

    private void read(List<Chunk> document) {
        @Nullable StageWords under = null;
        String section = "";
        for (Chunk passage : document) {
            String heading = Objects.requireNonNullElse(passage.section(), "");
            if (!heading.equals(section)) {
                under = StageWords.named(stages, phrases.stems(heading));
                section = heading;
            }
            for (String line : passage.text().lines().toList()) {
                under = read(line, under);
            }
        }
    }

    /** @return the stage that the next line is under */
    private @Nullable StageWords read(String line, @Nullable StageWords under) {
        String[] parts = NAMED.split(line, 2);
        StageWords named = parts[0].length() <= LONGEST_NAME ? StageWords.named(stages, phrases.stems(parts[0])) : null;
        if (named != null && (parts.length == 2 || Phrases.isHeading(line))) {
            learn(named, parts.length == 2 ? parts[1] : "");
            return named;
        }
        StageWords about = under == null ? StageWords.about(stages, phrases.stems(line)) : under;
        if (about != null) {
            learn(about, line);
        }
        return under;
    }

    private void learn(StageWords stage, String line) {
        learned.computeIfAbsent(stage.stageId(), _ -> new LinkedHashSet<>()).addAll(phrases.of(line));
    }
}
