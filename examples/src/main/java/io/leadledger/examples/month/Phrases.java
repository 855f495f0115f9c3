package io.leadledger.examples.month;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said in one language: lists of sentences with slots such as {@code {first}}, by name. */
final class Phrases {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Phrases> LOADED = new ConcurrentHashMap<>();

    private final Map<String, List<String>> lists;

    private Phrases(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** @param language name of the resource, such as {@code en} */
    static Phrases of(String language) {
        return LOADED.computeIfAbsent(language, Phrases::load);
    }

    private static Phrases load(String language) {
        try (InputStream in = Phrases.class.getResourceAsStream(language + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no phrases in " + language);
            }
            return new Phrases(JSON.readValue(in, new TypeReference<Map<String, List<String>>>() { }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no phrases named " + name);
        }
        return list;
    }

    static String fill(String phrase, Map<String, String> slots) {
        return SLOT.matcher(phrase).replaceAll(slot -> {
            String value = slots.get(slot.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing to put for " + slot.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
