package io.leadledger.intelligence.analysis.phrases;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.intelligence.analysis.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of a book, one after another: first their lists, then their entries. What is wrong is collected by field. */
final class BookReader {

    private static final Set<String> FIELDS = Set.of(
            "type", "phrases", "unless", "speaker", "negatable", "in_questions", "confidence", "weight", "severity", "text", "suggestions");
    private static final int MOST_PHRASES = 5_000;
    private static final int LONGEST_PHRASE = 2_000;

    private final Words words;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Pattern> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int phrases;

    BookReader(Words words) {
        this.words = words;
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> problems() {
        return problems;
    }

    void lists(JsonNode file) {
        JsonNode given = file.path("lists");
        if (!given.isMissingNode() && !given.isObject()) {
            problems.add("lists must be an object");
        }
        given.properties().forEach(list -> lists
                .computeIfAbsent(list.getKey(), name -> new ArrayList<>())
                .addAll(texts(list.getValue(), "lists." + list.getKey())));
    }

    /** @param ofCompany whether the file is a company's, which may have fewer sections */
    void entries(JsonNode file, boolean ofCompany) {
        Set<String> sections = ofCompany ? Sections.ofCompanies() : Sections.all();
        file.properties().forEach(section -> {
            String name = section.getKey();
            if (sections.contains(name)) {
                section(name, section.getValue(), ofCompany);
            } else if (!"lists".equals(name) && !"version".equals(name) && !"language".equals(name)) {
                problems.add("%s is not one of %s".formatted(name, sections.stream().sorted().toList()));
            }
        });
        lists.keySet().forEach(name -> compiled("@" + name, "lists." + name));
    }

    private void section(String name, JsonNode given, boolean ofCompany) {
        if (!given.isArray()) {
            problems.add(name + " must be a list");
        }
        for (int i = 0; i < given.size(); i++) {
            String field = "%s[%d]".formatted(name, i);
            if (given.get(i).isObject()) {
                entry(name, given.get(i), field, ofCompany);
            } else {
                problems.add(field + " must be an object");
            }
        }
    }

    private void entry(String section, JsonNode given, String field, boolean ofCompany) {
        given.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                problems.add("%s.%s is not known".formatted(field, name));
            }
        });
        if (!given.path("type").isTextual() || given.path("type").textValue().isBlank()) {
            problems.add(field + ".type must be a name");
        }
        if (given.path("phrases").isEmpty()) {
            problems.add(field + ".phrases must have at least one phrase");
        }
        entries.add(new Entry(
                section,
                given.path("type").asText(),
                patterns(given.path("phrases"), field + ".phrases"),
                patterns(given.path("unless"), field + ".unless"),
                oneOf(given, field, "speaker", Sections.speaker(section), Set.of("agent", "customer", "any")),
                flag(given, field, "negatable", true),
                flag(given, field, "in_questions", Sections.inQuestions(section)),
                number(given, field, "confidence", 0, 1, 0.8),
                number(given, field, "weight", -10, 10, 1),
                oneOf(given, field, "severity", "medium", Set.of("low", "medium", "high")),
                given.path("text").isTextual() ? given.path("text").textValue() : null,
                texts(given.path("suggestions"), field + ".suggestions"),
                ofCompany));
    }

    private List<Pattern> patterns(JsonNode given, String field) {
        List<Pattern> patterns = new ArrayList<>();
        List<String> texts = texts(given, field);
        for (int i = 0; i < texts.size(); i++) {
            @Nullable Pattern pattern = compiled(texts.get(i), "%s[%d]".formatted(field, i));
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return List.copyOf(patterns);
    }

    private @Nullable Pattern compiled(String phrase, String field) {
        if (++phrases > MOST_PHRASES || phrase.length() > LONGEST_PHRASE) {
            problems.add("%s is too much: at most %d phrases of %d characters".formatted(field, MOST_PHRASES, LONGEST_PHRASE));
            return null;
        }
        try {
            return PatternParser.parse(phrase, words, this::list);
        } catch (BadPhrase e) {
            problems.add("%s: the phrase %s".formatted(field, e.getMessage()));
            return null;
        }
    }

    private Pattern list(String name) {
        @Nullable Pattern pattern = known.get(name);
        if (pattern != null) {
            return pattern;
        }
        @Nullable List<String> choices = lists.get(name);
        if (choices == null || choices.isEmpty()) {
            throw new BadPhrase("names the list @%s, which is not there".formatted(name));
        }
        if (!open.add(name)) {
            throw new BadPhrase("names the list @%s, which contains itself".formatted(name));
        }
        try {
            Pattern made = new Pattern.OneOf(
                    choices.stream().map(choice -> PatternParser.parse(choice, words, this::list)).toList());
            known.put(name, made);
            return made;
        } finally {
            open.remove(name);
        }
    }

    private List<String> texts(JsonNode given, String field) {
        List<String> texts = new ArrayList<>();
        if (!given.isArray() && !given.isMissingNode()) {
            problems.add(field + " must be a list of texts");
            return texts;
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).isTextual() && !given.get(i).textValue().isBlank()) {
                texts.add(given.get(i).textValue());
            } else {
                problems.add("%s[%d] must be a text".formatted(field, i));
            }
        }
        return texts;
    }

    private String oneOf(JsonNode given, String field, String name, String usual, Set<String> allowed) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isTextual() && allowed.contains(value.textValue())) {
            return value.asText(usual);
        }
        problems.add("%s.%s must be one of %s".formatted(field, name, allowed.stream().sorted().toList()));
        return usual;
    }

    private boolean flag(JsonNode given, String field, String name, boolean usual) {
        JsonNode value = given.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add("%s.%s must be true or false".formatted(field, name));
        }
        return value.asBoolean(usual);
    }

    private double number(JsonNode given, String field, String name, double least, double most, double usual) {
        JsonNode value = given.path(name);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            problems.add("%s.%s must be a number from %s to %s".formatted(field, name, least, most));
            return usual;
        }
        return value.doubleValue();
    }
}
