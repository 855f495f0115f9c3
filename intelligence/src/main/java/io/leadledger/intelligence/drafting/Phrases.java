package io.leadledger.intelligence.drafting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadledger.api.error.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of drafts, as data. A phrase has places such as {@code {first_name}} and conditions such as {@code {?spoken}}; of a list of
 * phrases the first is used whose places can all be filled.
 *
 * @param version changes with any phrase, so that a draft can be understood later
 * @param tones by the tones that callers may name
 * @param types kinds of follow-ups, by the words that callers may use
 * @param layouts paragraphs of each channel, each a row of sections
 * @param conciseWithout sections that whoever writes concisely leaves out
 * @param phrases by section, then by type, by tone, or {@code default}
 * @param concerns how an objection of a type is spoken of
 * @param favourites a sentence with each stock phrase that reps like
 * @param guardedWords what a text may say only when a fact says it: days, amounts, promises
 * @param guardedPhrases the same of several words
 * @param starters words that a sentence may begin with without naming anybody
 */
record Phrases(
        String version,
        Map<String, List<String>> tones,
        Map<String, List<String>> types,
        Map<String, List<List<String>>> layouts,
        Set<String> conciseWithout,
        Map<String, Map<String, List<String>>> phrases,
        List<Rule> strategies,
        List<Rule> approaches,
        Map<String, List<String>> concerns,
        Map<String, String> favourites,
        Set<String> guardedWords,
        List<String> guardedPhrases,
        Set<String> starters) {

    private static final String FILE = "/drafting/phrases.json";

    /**
     * @param least score; null for any
     * @param needs facts
     */
    record Rule(@Nullable Integer least, List<String> needs, String text) {

        boolean applies(@Nullable Integer score, DraftFacts facts) {
            return (least == null || (score != null && score >= least)) && needs.stream().allMatch(facts::has);
        }
    }

    static Phrases load() {
        try (InputStream file = Phrases.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(Objects.requireNonNull(file, FILE), Phrases.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(String section, String type, String tone) {
        Map<String, List<String>> kinds = phrases.getOrDefault(section, Map.of());
        List<String> chosen = kinds.getOrDefault(type, kinds.get(tone));
        return chosen != null ? chosen : kinds.getOrDefault("default", List.of());
    }

    /** @throws LedgerException naming the field, for a word that is none of the known tones */
    @Nullable String tone(@Nullable String word) {
        return known("tone", word, tones);
    }

    /** @throws LedgerException naming the field, for a word that is none of the known types */
    @Nullable String type(@Nullable String word) {
        return known("followup_type", word, types);
    }

    /** Null for a type of objection that is not among ours. */
    @Nullable String concern(String objectionType) {
        return synonym(objectionType, concerns);
    }

    private static @Nullable String known(String field, @Nullable String word, Map<String, List<String>> words) {
        if (word == null) {
            return null;
        }
        String found = synonym(word, words);
        if (found == null) {
            throw LedgerException.invalid(
                    field, "must be one of " + words.values().stream().flatMap(List::stream).sorted().collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static @Nullable String synonym(String word, Map<String, List<String>> words) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
