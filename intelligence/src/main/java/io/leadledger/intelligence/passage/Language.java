package io.leadledger.intelligence.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** A language whose words we can bring to their stems. */
public enum Language {
    EN(Language::englishStopWords, EnglishAnalyzer::new),
    DE(GermanAnalyzer::getDefaultStopSet, GermanAnalyzer::new),
    ES(SpanishAnalyzer::getDefaultStopSet, SpanishAnalyzer::new),
    FR(FrenchAnalyzer::getDefaultStopSet, FrenchAnalyzer::new),
    IT(ItalianAnalyzer::getDefaultStopSet, ItalianAnalyzer::new),
    NL(DutchAnalyzer::getDefaultStopSet, DutchAnalyzer::new),
    PT(PortugueseAnalyzer::getDefaultStopSet, PortugueseAnalyzer::new),
    SV(SwedishAnalyzer::getDefaultStopSet, SwedishAnalyzer::new),
    RU(RussianAnalyzer::getDefaultStopSet, RussianAnalyzer::new),
    TR(TurkishAnalyzer::getDefaultStopSet, TurkishAnalyzer::new),
    AR(ArabicAnalyzer::getDefaultStopSet, ArabicAnalyzer::new),
    HI(HindiAnalyzer::getDefaultStopSet, HindiAnalyzer::new),
    ID(IndonesianAnalyzer::getDefaultStopSet, IndonesianAnalyzer::new);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2}");
    private static final int WORDS_LOOKED_AT = 3_000;
    /** In running text of a language a third of the words and more are on its list; in that of others few are. */
    private static final double LEAST_SHARE = 0.12;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the class is loaded
    private final CharArraySet stopWords;

    @SuppressWarnings("ImmutableEnumChecker") // safe to use from many threads
    private final Analyzer analyzer;

    Language(Supplier<CharArraySet> stopWords, Function<CharArraySet, Analyzer> analyzer) {
        this.stopWords = stopWords.get();
        this.analyzer = analyzer.apply(this.stopWords);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Leaves the words out that every text has. */
    public Analyzer analyzer() {
        return analyzer;
    }

    /** @param code such as {@code en} or {@code en-US} */
    public static Optional<Language> ofCode(@Nullable String code) {
        String main = code == null ? "" : code.strip().split("[-_]", 2)[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(language -> language.name().equals(main)).findFirst();
    }

    /** The language whose small words the text uses most; empty for text that is none of ours, or none at all. */
    public static Optional<Language> of(CharSequence text) {
        int[] hits = new int[values().length];
        int words = 0;
        for (Matcher word = WORD.matcher(text); words < WORDS_LOOKED_AT && word.find(); words++) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            for (Language language : values()) {
                hits[language.ordinal()] += language.stopWords.contains(lower) ? 1 : 0;
            }
        }
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        return words > 0 && hits[best] >= words * LEAST_SHARE ? Optional.of(values()[best]) : Optional.empty();
    }

    /**
     * As which language to index text: the one that is named, or English for other text in Latin letters, whose words hardly change by being
     * treated so; empty for all other scripts.
     */
    public static Optional<Language> toIndexBy(@Nullable String code, CharSequence text) {
        return ofCode(code).or(() -> of(text)).or(() -> LATIN.matcher(text).find() ? Optional.of(EN) : Optional.empty());
    }

    /** Lucene's own list for English is too short to tell questions by. */
    private static CharArraySet englishStopWords() {
        try {
            return WordlistLoader.getSnowballWordSet(
                    IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream("english_stop.txt"), "english_stop.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
