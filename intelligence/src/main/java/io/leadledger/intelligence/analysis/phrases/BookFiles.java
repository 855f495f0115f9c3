package io.leadledger.intelligence.analysis.phrases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leadledger.intelligence.analysis.text.WordRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The data files, by language. A language that {@code extends} another has that one's phrases and words too. */
record BookFiles(SortedMap<String, List<JsonNode>> own, SortedMap<String, JsonNode> words, String version) {

    static BookFiles load(ObjectMapper json) {
        try {
            SortedMap<String, List<JsonNode>> own = new TreeMap<>();
            SortedMap<String, JsonNode> words = new TreeMap<>();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // By this class's own loader: a pool's threads may know no jar but the first.
            var resources = new PathMatchingResourcePatternResolver(BookFiles.class.getClassLoader());
            Resource[] files = resources.getResources("classpath:phrases/*/*.json");
            Arrays.sort(files, Comparator.comparing(BookFiles::path));
            for (Resource file : files) {
                byte[] content = file.getContentAsByteArray();
                digest.update(content);
                String[] path = path(file).split("/");
                String language = path[path.length - 2];
                if ("words.json".equals(file.getFilename())) {
                    words.put(language, json.readTree(content));
                } else {
                    own.computeIfAbsent(language, key -> new ArrayList<>()).add(json.readTree(content));
                }
            }
            return new BookFiles(own, words, HexFormat.of().formatHex(digest.digest()).substring(0, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> languages() {
        return words.keySet();
    }

    List<JsonNode> books(String language) {
        return line(language).stream().flatMap(name -> own.getOrDefault(name, List.of()).stream()).toList();
    }

    WordRules rules(String language) {
        return new WordRules(
                texts(language, "spellings"),
                texts(language, "stems"),
                all(language, "fillers"),
                all(language, "passing"),
                all(language, "negators"),
                all(language, "breakers"),
                all(language, "answers"),
                all(language, "starters"),
                list(of(language).path("markers")));
    }

    private JsonNode of(String language) {
        return words.getOrDefault(language, MissingNode.getInstance());
    }

    private List<String> line(String language) {
        List<String> line = new ArrayList<>();
        for (String name = language; !name.isEmpty(); name = of(name).path("extends").asText("")) {
            line.addFirst(name);
        }
        return line;
    }

    private Map<String, String> texts(String language, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : line(language)) {
            of(name).path(field).properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        }
        return texts;
    }

    private Set<String> all(String language, String field) {
        Set<String> all = new HashSet<>();
        line(language).forEach(name -> all.addAll(list(of(name).path(field))));
        return all;
    }

    private static List<String> list(JsonNode given) {
        List<String> list = new ArrayList<>();
        given.forEach(item -> list.add(item.asText()));
        return list;
    }
}
