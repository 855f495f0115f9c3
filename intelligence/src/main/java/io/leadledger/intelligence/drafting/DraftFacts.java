package io.leadledger.intelligence.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that a draft may say: texts for the places of phrases, and circumstances that are so or not. */
public final class DraftFacts {

    private static final int LONGEST = 200;
    private static final int MOST_IN_LIST = 5;
    private static final Pattern TITLE = Pattern.compile(
            "(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|sr|sra|srta|se[nñ]ora?|shri|smt)\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, String> places = new TreeMap<>();
    private final Set<String> circumstances = new HashSet<>();
    private final List<String> sources = new ArrayList<>();

    /** A text that is missing, long or of several lines is not put into sentences. */
    public DraftFacts with(String place, @Nullable String text) {
        if (text != null && !text.isBlank() && text.strip().length() <= LONGEST && text.lines().count() == 1) {
            places.put(place, text.strip());
            sources.add(text.strip());
        }
        return this;
    }

    DraftFacts person(String place, String firstNamePlace, @Nullable String name) {
        if (name == null || !name.strip().matches("\\p{L}[\\p{L}\\p{M}'’. -]{0,79}")) {
            return this;
        }
        String whole = name.strip().replaceAll("\\s+", " ");
        return with(place, whole).with(firstNamePlace, calledBy(whole.split(" ")));
    }

    /** By the first name, or as "Ms. Brown" who is known by title and last name. */
    private static @Nullable String calledBy(String[] names) {
        if (!TITLE.matcher(names[0]).matches()) {
            return names[0];
        }
        return names.length == 1 ? null : names[0] + " " + names[names.length - 1];
    }

    /** As lines, and the first of them alone. */
    DraftFacts list(String name, Collection<String> texts) {
        List<String> kept = texts.stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .distinct()
                .limit(MOST_IN_LIST)
                .toList();
        if (!kept.isEmpty()) {
            places.put(name + "_list", "- " + String.join("\n- ", kept));
            places.put(name + "_first", kept.getFirst().replaceFirst("[.!]+$", ""));
            sources.addAll(kept);
        }
        return this;
    }

    DraftFacts so(String circumstance, boolean holds) {
        if (holds) {
            circumstances.add(circumstance);
        }
        return this;
    }

    /** What the other ones say counts where both say something. */
    DraftFacts addAll(DraftFacts others) {
        places.putAll(others.places);
        circumstances.addAll(others.circumstances);
        sources.addAll(others.sources);
        return this;
    }

    /** Something a text may say although no phrase has a place for it. */
    DraftFacts alsoKnown(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            sources.add(text);
        }
        return this;
    }

    boolean has(String name) {
        return places.containsKey(name) || circumstances.contains(name);
    }

    @Nullable String place(String name) {
        return places.get(name);
    }

    /** All of them in one text, in lower case. */
    String text() {
        return String.join("\n", sources).toLowerCase(Locale.ROOT);
    }

    /** For whoever words them. */
    String listed() {
        StringBuilder listed = new StringBuilder();
        places.forEach((place, text) -> listed.append(place).append(": ").append(text).append('\n'));
        circumstances.stream().sorted().forEach(circumstance -> listed.append(circumstance).append('\n'));
        return listed.toString();
    }
}
