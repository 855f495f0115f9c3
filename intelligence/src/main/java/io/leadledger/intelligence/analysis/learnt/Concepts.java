package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What words are about, in whatever language: "wife", "esposa" and "biwi" are family. So what is learnt of one word, or in one language,
 * is known of its like.
 */
final class Concepts {

    private static final List<String> NUMBER = List.of("number");

    private final Map<String, Map<String, List<String>>> byWord = new HashMap<>();

    /** @param texts for each language, lines such as {@code family: wife husband}; a word may be in several */
    Concepts(Map<String, String> texts) {
        texts.forEach((language, text) -> {
            Map<String, List<String>> words = byWord.computeIfAbsent(language, key -> new HashMap<>());
            for (String line : text.split("\n")) {
                String[] parts = line.split(":", 2);
                if (parts.length == 2 && !line.startsWith("#")) {
                    for (String word : parts[1].strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                        words.computeIfAbsent(word, key -> new ArrayList<>()).add(parts[0].strip());
                    }
                }
            }
        });
    }

    /** In the order of the file; English words are at home in talk of every language. */
    List<String> of(Word word, String language) {
        if (word.isNumber()) {
            return NUMBER;
        }
        List<String> found = lookUp(word, language);
        return found.isEmpty() ? lookUp(word, "en") : found;
    }

    private List<String> lookUp(Word word, String language) {
        Map<String, List<String>> words = byWord.getOrDefault(language, Map.of());
        List<String> said = words.get(word.form());
        return said == null ? words.getOrDefault(word.stem(), List.of()) : said;
    }
}
