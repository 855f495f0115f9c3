package io.leadledger.intelligence.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a summary: a title, lines, and headed lists. What nobody knows has no line. */
final class Lines {

    private final StringBuilder text = new StringBuilder();

    Lines(String title) {
        text.append(title).append("\n");
    }

    Lines line(String name, @Nullable String value) {
        if (value != null) {
            text.append("\n").append(name).append(": ").append(value);
        }
        return this;
    }

    Lines list(@Nullable String heading, List<String> points) {
        if (!points.isEmpty()) {
            boolean follows = text.charAt(text.length() - 1) != '\n';
            text.append(heading == null ? "" : (follows ? "\n\n" : "\n") + heading + ":");
            points.forEach(point -> text.append("\n• ").append(point));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** {@code 1 call}, {@code 2 calls}. */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** A word of a vocabulary as one says it: {@code no answer} for {@code no_answer}. */
    static @Nullable String words(@Nullable String word) {
        return word == null ? null : word.replace('_', ' ');
    }

    static <T> List<T> first(List<T> all, int most) {
        return new ArrayList<>(all.subList(0, Math.min(most, all.size())));
    }
}
