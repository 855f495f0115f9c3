package io.leadledger.intelligence.drafting;

import io.leadledger.api.clone.Sample;
import io.leadledger.api.clone.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures how somebody writes. Pure: the same samples give the same style. */
final class StyleMeasure {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…])\\s+|\\R+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern CONTRACTION = Pattern.compile("\\p{L}+['’](?:t|s|re|ll|ve|d|m)");
    private static final int LAST_LINES = 4;

    /** Shorter ones are greetings, closings and names, which say nothing of how long somebody's sentences are. */
    private static final int FEWEST_WORDS = 4;

    private final StyleWords words;
    private final Phrases phrases;

    StyleMeasure(StyleWords words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    Style of(List<Sample> samples) {
        List<String> texts = samples.stream().map(sample -> sample.content().strip().replace('’', '\'')).toList();
        List<String> sentences = texts.stream().flatMap(text -> Stream.of(SENTENCES.split(text))).filter(text -> !words(text).isEmpty()).toList();
        List<Integer> lengths = sentences.stream().map(sentence -> words(sentence).size()).filter(length -> length >= FEWEST_WORDS).toList();
        BigDecimal length = mean(lengths.stream().mapToInt(Integer::intValue).sum(), lengths.size());
        BigDecimal exclamations = mean((int) sentences.stream().filter(sentence -> sentence.strip().endsWith("!")).count(), sentences.size());
        List<String> emojis = Counted.mostFrequent(texts.stream().flatMap(StyleMeasure::emojis));
        BigDecimal emojiUse = mean((int) texts.stream().filter(text -> emojis(text).findAny().isPresent()).count(), texts.size());
        BigDecimal formality = formality(texts, exclamations.doubleValue(), emojiUse.doubleValue());
        return new Style(
                tone(formality.doubleValue()), writingStyle(length.doubleValue()),
                Counted.mostFrequent(samples.stream().map(sample -> kind(sample.type()))), first(texts.stream().map(this::greeting)),
                marks(texts), first(texts.stream().map(this::closing)), length, formality, exclamations, emojiUse, emojis,
                new FavouritePhrases(words, phrases).in(texts), Counted.mostFrequent(texts.stream().flatMap(this::languages)));
    }

    private static @Nullable String first(Stream<@Nullable String> found) {
        return Counted.mostFrequent(found.filter(text -> text != null).map(String::valueOf)).stream().findFirst().orElse(null);
    }

    private static String kind(String type) {
        return type.startsWith("call") ? "call" : type;
    }

    /** With a capital letter, as one writes it; "Hi there" is "Hi". */
    private @Nullable String greeting(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        return words.greetings().stream()
                .filter(word -> start.matches("(?s)" + Pattern.quote(word) + "(?!\\p{L}).*"))
                .findFirst()
                .map(StyleMeasure::capitalised)
                .orElse(null);
    }

    private String marks(List<String> texts) {
        long loud = texts.stream().filter(text -> greeting(text) != null && text.split("[,.!?\\n]", 2)[0].length() < 40).filter(text -> {
            Matcher mark = Pattern.compile("[,.!?\\n]").matcher(text);
            return mark.find() && mark.group().equals("!");
        }).count();
        long greeted = texts.stream().filter(text -> greeting(text) != null).count();
        return greeted > 0 && loud * 2 >= greeted ? "!" : ",";
    }

    /** A line of its own near the end, or the last words before a name. */
    private @Nullable String closing(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (String line : lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())) {
            String plain = line.toLowerCase(Locale.ROOT);
            for (String word : words.closings()) {
                if (plain.matches(Pattern.quote(word) + "\\s*[,.!]?")) {
                    return capitalised(word) + (plain.endsWith("!") ? "!" : ",");
                }
                if (line.matches("(?i:.*[.!?]\\s+" + Pattern.quote(word) + "[,!])\\s*\\p{Lu}[\\p{L}-]*(\\s\\p{Lu}[\\p{L}-]*)?\\.?")) {
                    return capitalised(word) + ",";
                }
            }
        }
        return null;
    }

    /** Share of formal marks among all marks, drawn to the middle while there are few. */
    private BigDecimal formality(List<String> texts, double exclamations, double emojiUse) {
        int formal = 0;
        int casual = 0;
        for (String text : texts) {
            List<String> said = words(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
            formal += (int) said.stream().filter(words.formal()::contains).count();
            casual += (int) said.stream().filter(words.casual()::contains).count() + (int) CONTRACTION.matcher(text).results().count();
        }
        double loud = (exclamations + emojiUse) * texts.size();
        return BigDecimal.valueOf((formal + 2.0) / (formal + casual + loud + 4.0)).setScale(2, RoundingMode.HALF_UP);
    }

    private static String tone(double formality) {
        if (formality >= 0.7) {
            return "formal";
        }
        return formality >= 0.55 ? "professional" : formality >= 0.4 ? "professional_friendly" : formality >= 0.25 ? "friendly" : "casual";
    }

    private static String writingStyle(double sentenceLength) {
        return sentenceLength < 12 ? "concise_direct" : sentenceLength <= 20 ? "balanced" : "detailed_explanatory";
    }

    private Stream<String> languages(String text) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        for (String word : words(text)) {
            String script = words.scripts().get(Character.UnicodeScript.of(word.codePointAt(0)).name());
            if (script != null) {
                hits.merge(script, 1, Integer::sum);
            }
            String plain = word.toLowerCase(Locale.ROOT);
            words.languages().forEach((language, known) -> {
                if (known.contains(plain)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        return hits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .stream();
    }

    private static Stream<String> emojis(String text) {
        return text.codePoints()
                .filter(point -> Character.isEmojiPresentation(point) || (point > 0x25FF && Character.isExtendedPictographic(point)))
                .mapToObj(Character::toString);
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static BigDecimal mean(int sum, int of) {
        return of == 0 ? BigDecimal.ZERO.setScale(2) : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    /** Counts, and gives the most frequent first; of equally frequent ones, the one that came first. */
    static final class Counted {

        private Counted() {}

        static List<String> mostFrequent(Stream<String> texts) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            texts.forEach(text -> counts.merge(text, 1, Integer::sum));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .limit(10)
                    .toList();
        }
    }
}
