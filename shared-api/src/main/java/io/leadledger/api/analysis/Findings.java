package io.leadledger.api.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.Stamped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What counts of all that was found in one call: for each section the newest analysis of another product that has it, and ours where no
 * other has. It is the same for every order of the same analyses.
 *
 * @param analysis null sections are those that nobody has; method, version, hash, language and fallback are those of {@link #OURS} if that
 *     is there, else of the newest
 * @param sources of the sections that are there
 */
public record Findings(CallAnalysis analysis, Map<Section, Source> sources) {

    /** The analyser under whose name our own findings are. */
    public static final String OURS = "leadledger";

    /** A part of the findings that one analyser answers for. */
    public enum Section {
        SENTIMENT,
        SENTIMENT_PROGRESSION,
        SEGMENT_SENTIMENTS,
        TOPICS,
        OBJECTIONS,
        LEAD_CLASSIFICATION,
        SOP_ANALYSIS,
        MEETING_SEGMENTS,
        COACHING,
        REHASH,
        ACTION_ITEMS,
        NEXT_STEPS
    }

    /**
     * @param method {@code rules} or {@code llm}; null when the analyser does not tell
     * @param version null when the analyser does not tell; of ours with the company's phrase book that was used, if one was
     */
    public record Source(String analyser, @Nullable String method, @Nullable String version) {}

    /** @param analyses as {@link io.leadledger.api.state.CallState#analyses()} has them */
    public static CallAnalysis effective(Attributes analyses) {
        return of(analyses).analysis();
    }

    public static Findings of(Attributes analyses) {
        List<Said> all = byPrecedence(analyses);
        Choice choice = new Choice(all);
        CallAnalysis head = all.stream()
                .filter(Said::isOurs)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(said -> said.reading().head())
                .orElse(AnyAnalysis.NOTHING);
        CallAnalysis analysis = new CallAnalysis(
                head.method(), head.version(), head.transcriptHash(), head.language(), head.fallback(),
                choice.of(Section.SENTIMENT, AnyAnalysis::sentiment),
                choice.of(Section.SENTIMENT_PROGRESSION, AnyAnalysis::sentimentProgression),
                choice.of(Section.SEGMENT_SENTIMENTS, AnyAnalysis::segmentSentiments),
                choice.of(Section.TOPICS, AnyAnalysis::topics),
                choice.of(Section.OBJECTIONS, AnyAnalysis::objections),
                choice.of(Section.LEAD_CLASSIFICATION, AnyAnalysis::leadClassification),
                choice.of(Section.SOP_ANALYSIS, AnyAnalysis::sopAnalysis),
                choice.of(Section.MEETING_SEGMENTS, AnyAnalysis::meetingSegments),
                choice.of(Section.COACHING, AnyAnalysis::coaching),
                choice.of(Section.REHASH, AnyAnalysis::rehash),
                choice.of(Section.ACTION_ITEMS, AnyAnalysis::actionItems),
                choice.of(Section.NEXT_STEPS, AnyAnalysis::nextSteps));
        return new Findings(analysis, choice.sources);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return sources.isEmpty();
    }

    /** Whether any of it is ours. */
    @JsonIgnore
    public boolean isOurs() {
        return sources.values().stream().anyMatch(source -> source.analyser().equals(OURS));
    }

    /** Others' before ours, the newest first. */
    private static List<Said> byPrecedence(Attributes analyses) {
        List<Said> all = new ArrayList<>();
        analyses.entries().forEach((analyser, stamped) -> {
            if (stamped.value().isObject()) {
                all.add(new Said(analyser, stamped, new AnyAnalysis(stamped.value())));
            }
        });
        all.sort(Comparator.comparing(Said::isOurs).thenComparing((one, other) -> one.newestFirst(other)));
        return all;
    }

    private record Said(String analyser, Stamped stamped, AnyAnalysis reading) {

        boolean isOurs() {
            return analyser.equals(OURS);
        }

        int newestFirst(Said other) {
            int byTime = other.stamped.at().compareTo(stamped.at());
            return byTime != 0 ? byTime : analyser.compareTo(other.analyser);
        }

        Source source() {
            JsonNode said = reading.said();
            String version = Words.text(said, "version");
            String phraseBook = isOurs() ? Words.text(said.path("input"), "phrase_book") : null;
            return new Source(analyser, Words.text(said, "method"), phraseBook == null ? version : version + "+" + phraseBook);
        }
    }

    private static final class Choice {

        private final List<Said> all;
        private final Map<Section, Source> sources = new EnumMap<>(Section.class);

        Choice(List<Said> all) {
            this.all = all;
        }

        <T> @Nullable T of(Section section, Function<AnyAnalysis, @Nullable T> reading) {
            for (Said said : all) {
                T found = reading.apply(said.reading());
                if (found != null) {
                    sources.put(section, said.source());
                    return found;
                }
            }
            return null;
        }
    }
}
