package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Example.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of examples; README.md beside them tells how one is written. */
final class ExampleReader {

    private static final Pattern TALK = Pattern.compile("(?<speaker>[AC]): (?<text>.*?)(?: \\{(?<labels>[^}]*)})?");
    private static final Set<String> LABELS = Set.of("price", "timing", "authority", "need", "trust", "competitor", "will", "agreed");
    private static final Set<String> KINDS = Set.copyOf(TurnModel.KINDS);
    private static final Set<String> LEADS = Set.of("hot", "warm", "cold");
    private static final Set<String> MOODS = Set.of("positive", "neutral", "negative");

    private final String file;
    private final String language;
    private final List<Example> examples = new ArrayList<>();
    private @Nullable String lead;
    private @Nullable String mood;
    private Set<String> labels = Set.of();
    private String speaker = "";
    private List<Line> call = new ArrayList<>();

    private ExampleReader(String file, String language) {
        this.file = file;
        this.language = language;
    }

    static List<Example> read(String file, String language, String text) {
        ExampleReader reader = new ExampleReader(file, language);
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            try {
                reader.line(lines[i].strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s/%s, line %d: %s".formatted(language, file, i + 1, e.getMessage()), e);
            }
        }
        reader.end();
        return reader.examples;
    }

    private void line(String line) {
        if (line.startsWith("= ")) {
            end();
            heading(words(line.substring(2)));
        } else if (line.startsWith("#") || line.isEmpty()) {
            return;
        } else if (speaker.isEmpty()) {
            call.add(talk(line));
        } else {
            examples.add(new Example(file, language, null, mood, snippet(line)));
        }
    }

    /** {@code = polite, warm, neutral} begins a call; {@code = customer, price, negative} lines that stand alone. */
    private void heading(Set<String> words) {
        speaker = words.contains("agent") ? "agent" : words.contains("customer") ? "customer" : "";
        lead = words.stream().filter(LEADS::contains).findFirst().orElse(null);
        mood = words.stream().filter(MOODS::contains).findFirst().orElse(null);
        labels = labels(words);
        if (speaker.isEmpty() && (lead == null || mood == null)) {
            throw new IllegalArgumentException("a call says hot, warm or cold, and positive, neutral or negative");
        }
    }

    private Line talk(String line) {
        Matcher talk = TALK.matcher(line);
        if (!talk.matches()) {
            throw new IllegalArgumentException("begins with neither \"A: \" nor \"C: \"");
        }
        @Nullable String given = talk.group("labels");
        Set<String> said = given == null ? Set.of() : words(given);
        if (given != null && labels(said).isEmpty()) {
            throw new IllegalArgumentException("unknown label: " + given);
        }
        return new Line("A".equals(talk.group("speaker")) ? "agent" : "customer", talk.group("text"), labels(said));
    }

    /** What the other said before stands before {@code >>}. */
    private List<Line> snippet(String line) {
        String[] parts = line.split(" >> ", 2);
        Line said = new Line(speaker, parts[parts.length - 1], labels);
        String other = "agent".equals(speaker) ? "customer" : "agent";
        return parts.length == 1 ? List.of(said) : List.of(new Line(other, parts[0], Set.of()), said);
    }

    private void end() {
        if (!call.isEmpty()) {
            examples.add(new Example(file, language, lead, mood, List.copyOf(call)));
            call = new ArrayList<>();
        }
    }

    private static Set<String> labels(Set<String> words) {
        Set<String> labels = new LinkedHashSet<>(words);
        labels.removeIf(word -> !LABELS.contains(word) && !(words.contains("agreed") && KINDS.contains(word)));
        return labels;
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(List.of(text.toLowerCase(Locale.ROOT).strip().split("[, ]+")));
    }
}
