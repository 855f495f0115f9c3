package io.leadledger.examples;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asked for.
 *
 * @param key null to take the one of the credentials file
 * @param out a folder for files in place of posting; null to post
 */
record Options(URI url, @Nullable String key, long seed, int days, double scale, @Nullable String out) {

    private static final int MOST_DAYS = 365;
    private static final double MOST_SCALE = 300;

    /**
     * @param arguments {@code --name=value}; several may come in one argument, separated by blanks
     * @throws IllegalArgumentException with a message for the caller
     */
    static Options of(List<String> arguments, Map<String, String> environment) {
        Map<String, String> said = new HashMap<>();
        for (String argument : split(arguments)) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("Not understood: " + argument + " (options look like --seed=7)");
            }
            said.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        String url = said.containsKey("url") ? said.remove("url") : environment.getOrDefault("LEADLEDGER_URL", "http://localhost:8080");
        String key = said.containsKey("key") ? said.remove("key") : environment.get("LEADLEDGER_API_KEY");
        Options options = new Options(
                URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url), key, number(said, "seed", "1", Long::valueOf),
                number(said, "days", "30", Integer::valueOf), number(said, "scale", "1", Double::valueOf), said.remove("out"));
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("Unknown options: " + said.keySet() + " (there are url, key, seed, days, scale and out)");
        }
        if (options.days < 1 || options.days > MOST_DAYS || !(options.scale > 0 && options.scale <= MOST_SCALE)) {
            throw new IllegalArgumentException("--days goes from 1 to " + MOST_DAYS + ", --scale up to " + MOST_SCALE);
        }
        return options;
    }

    private static List<String> split(List<String> arguments) {
        List<String> words = new ArrayList<>();
        arguments.forEach(argument -> words.addAll(Arrays.asList(argument.strip().split("\\s+"))));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static <T> T number(Map<String, String> said, String name, String usual, Function<String, T> reader) {
        String value = said.containsKey(name) ? said.remove(name) : usual;
        try {
            return reader.apply(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--" + name + " must be a number, not " + value, notANumber);
        }
    }
}
