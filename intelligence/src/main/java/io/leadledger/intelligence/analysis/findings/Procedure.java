package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Entry;
import io.leadledger.intelligence.analysis.phrases.Hit;
import io.leadledger.intelligence.analysis.text.Word;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stages of a procedure the agent went through. A stage shows by its own phrases, by the phrase book's for stages of such a
 * name, or by the words of its name and description.
 */
final class Procedure {

    private static final double ENOUGH = 0.5;

    private Procedure() {}

    private record Match(Utterance said, double confidence) {}

    static SopAnalysis of(
            Conversation call, @Nullable String sopId, List<SopStage> stages, @Nullable Instant startedAt, Evidence evidence) {
        List<SopAnalysis.Stage> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (SopStage stage : stages) {
            Optional<Match> match = best(call, stage);
            if (match.isPresent()) {
                found.add(found(stage, match.get(), startedAt, evidence));
            } else {
                missing.add(stage.name());
            }
        }
        return new SopAnalysis(
                sopId,
                found,
                missing,
                missing.stream().map("Missing: %s"::formatted).toList(),
                stages.isEmpty() ? null : Evidence.rounded(found.size() / (double) stages.size()));
    }

    private static SopAnalysis.Stage found(SopStage stage, Match match, @Nullable Instant startedAt, Evidence evidence) {
        @Nullable BigDecimal start = match.said().start();
        @Nullable Instant at = startedAt == null || start == null
                ? null
                : startedAt.plusMillis(start.movePointRight(3).longValue());
        return new SopAnalysis.Stage(
                stage.stageId(), stage.name(), stage.order(), at, start, Evidence.rounded(match.confidence()), evidence.of(match.said()));
    }

    private static Optional<Match> best(Conversation call, SopStage stage) {
        Set<String> name = stems(call, stage.name());
        Set<String> about = stems(call, stage.name() + " " + stage.description());
        List<Set<String>> phrases = stage.phrases().stream().map(phrase -> stems(call, phrase)).filter(set -> !set.isEmpty()).toList();
        List<String> kinds = call.book().entries("stages").stream()
                .map(Entry::type)
                .distinct()
                .filter(kind -> stems(call, kind.replace('_', ' ')).stream().anyMatch(name::contains))
                .toList();
        Match best = null;
        for (Utterance said : call.utterances()) {
            double confidence = said.isAgent() ? confidence(said, phrases, about, kinds) : 0;
            if (confidence >= ENOUGH && (best == null || confidence > best.confidence())) {
                best = new Match(said, confidence);
            }
        }
        return Optional.ofNullable(best);
    }

    private static double confidence(Utterance said, List<Set<String>> phrases, Set<String> about, List<String> kinds) {
        Set<String> words = new HashSet<>();
        for (Word word : said.sentence().words()) {
            words.add(word.stem());
        }
        double own = phrases.stream().mapToDouble(phrase -> overlap(phrase, words)).max().orElse(0);
        double known = said.hits("stages").stream().map(Hit::entry).filter(entry -> kinds.contains(entry.type()))
                .mapToDouble(Entry::confidence).max().orElse(0);
        double described = shared(about, words) >= 2 ? overlap(about, words) * 0.9 + 0.25 : 0;
        return Math.max(own >= 0.99 ? 0.95 : own >= 0.7 ? 0.7 : 0, Math.max(known, Math.min(described, 0.8)));
    }

    private static double overlap(Set<String> wanted, Set<String> words) {
        return wanted.isEmpty() ? 0 : shared(wanted, words) / (double) wanted.size();
    }

    private static int shared(Set<String> wanted, Set<String> words) {
        return (int) wanted.stream().filter(words::contains).count();
    }

    /** Of words that carry meaning. */
    private static Set<String> stems(Conversation call, String text) {
        Set<String> stems = new HashSet<>();
        for (Word word : call.book().words().of(text)) {
            if (!word.passing() && word.form().length() > 2 && !call.book().words().rules().markers().contains(word.form())) {
                stems.add(word.stem());
            }
        }
        return stems;
    }
}
