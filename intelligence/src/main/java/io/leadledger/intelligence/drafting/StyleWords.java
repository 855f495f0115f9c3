package io.leadledger.intelligence.drafting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words that style is measured by and prompts are understood by, as data.
 *
 * @param languages frequent words of each language
 * @param scripts languages that are known by their letters
 * @param intents type of follow-up, by what a prompt says
 * @param interactions what a name of an interaction ends in
 */
record StyleWords(
        String version,
        List<String> greetings,
        List<String> closings,
        Set<String> formal,
        Set<String> casual,
        Map<String, Set<String>> languages,
        Map<String, String> scripts,
        Set<String> stopwords,
        Map<String, List<String>> intents,
        Set<String> interactions) {

    private static final String FILE = "/drafting/style.json";

    static StyleWords load() {
        try (InputStream file = StyleWords.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(Objects.requireNonNull(file, FILE), StyleWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
