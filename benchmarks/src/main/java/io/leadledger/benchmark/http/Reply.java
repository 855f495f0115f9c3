package io.leadledger.benchmark.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** @param headers by name in lower case; of a repeated one the last */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String start() {
        String text = text();
        return text.substring(0, Math.min(500, text.length()));
    }

    /** @throws IllegalStateException with the answer, when it is another */
    public Reply expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("Answer " + status + " in place of " + wanted + ": " + start());
        }
        return this;
    }

    /** The text that follows the name in the body, without anything escaped in it. */
    public String text(String field) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(field) + "\" *: *\"([^\"]*)\"").matcher(text());
        if (!found.find()) {
            throw new IllegalStateException("No " + field + " in " + start());
        }
        return found.group(1);
    }

    /** The integer that follows the name in the body; cheaper than reading the whole. */
    public int number(String field) {
        String text = text();
        int at = text.indexOf("\"" + field + "\"");
        if (at < 0) {
            throw new IllegalStateException("No " + field + " in " + start());
        }
        int from = text.indexOf(':', at) + 1;
        while (text.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return Integer.parseInt(text.substring(from, to));
    }
}
