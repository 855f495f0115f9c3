package io.leadledger.intelligence.analysis.phrases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadledger.intelligence.analysis.text.WordRules;
import io.leadledger.intelligence.analysis.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrase books that come with the product, in {@code phrases/<language>}, and what companies add to them. */
public final class PhraseBooks {

    private static final String DEFAULT = "en";

    private final BookFiles files;
    private final Map<String, Words> words = new HashMap<>();
    private final Cache<Key, PhraseBook> books = Caffeine.newBuilder().maximumSize(200).build();

    private record Key(String language, JsonNode company) {}

    private static final class Loaded {
        private static final PhraseBooks BOOKS = new PhraseBooks(BookFiles.load(new ObjectMapper()));
    }

    private PhraseBooks(BookFiles files) {
        this.files = files;
        files.languages().forEach(language -> words.put(language, new Words(language, files.rules(language))));
        files.languages().forEach(this::mustBeReadable);
    }

    /** A company's bad phrase is left out; one of ours must not be shipped. */
    private void mustBeReadable(String language) {
        List<String> problems = read(language, JsonNodeFactory.instance.objectNode()).problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("phrases/%s cannot be read: %s".formatted(language, problems));
        }
    }

    public static PhraseBooks loaded() {
        return Loaded.BOOKS;
    }

    /**
     * What is wrong with a company's additions, each problem beginning with the field it is about, such as {@code objections[0].type}.
     * Without problems they can be given to an analysis.
     */
    public static List<String> check(JsonNode additions) {
        if (!additions.isObject()) {
            return List.of("phrases must be an object");
        }
        JsonNode language = additions.path("language");
        if (!language.isMissingNode() && (!language.isTextual() || !loaded().words.containsKey(language.textValue()))) {
            return List.of("language must be one of " + loaded().files.languages());
        }
        return loaded().read(language.asText(DEFAULT), additions).problems();
    }

    /** Changes with every change of a file. */
    public String version() {
        return files.version();
    }

    /** What of the additions cannot be understood is left out. */
    public PhraseBook book(String language, @Nullable JsonNode additions) {
        JsonNode company = additions == null ? JsonNodeFactory.instance.objectNode() : additions;
        return books.get(new Key(language, company), key ->
                new PhraseBook(language, words(language), read(language, company).entries()));
    }

    /**
     * The language with the most of its everyday words in the text.
     *
     * @param told such as {@code en-US}, wins ties
     */
    public String languageOf(String sample, @Nullable String told) {
        String best = told == null ? DEFAULT : told.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (!words.containsKey(best)) {
            best = DEFAULT;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (String form : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            counts.merge(form, 1, Integer::sum);
        }
        int most = said(best, counts);
        for (String language : files.languages()) {
            int said = said(language, counts);
            if (said > most) {
                most = said;
                best = language;
            }
        }
        return best;
    }

    private int said(String language, Map<String, Integer> counts) {
        return rules(language).markers().stream().mapToInt(marker -> counts.getOrDefault(marker, 0)).sum();
    }

    private BookReader read(String language, JsonNode company) {
        BookReader reader = new BookReader(words(language));
        List<JsonNode> own = files.books(language);
        own.forEach(reader::lists);
        boolean meant = !company.has("language") || language.equals(company.path("language").asText());
        if (meant) {
            reader.lists(company);
        }
        own.forEach(file -> reader.entries(file, false));
        if (meant) {
            reader.entries(company, true);
        }
        return reader;
    }

    private Words words(String language) {
        return words.getOrDefault(language, words.values().iterator().next());
    }

    private WordRules rules(String language) {
        return words(language).rules();
    }
}
