package io.leadledger.api.query.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The vocabulary of how calls end. */
public final class Outcomes {

    /** Those with which a completed call counts as converted. */
    private static final Set<String> CONVERTING = Set.of("successful", "qualified", "appointment_scheduled");

    private static final List<String> KNOWN = List.of(
            "successful", "qualified", "appointment_scheduled", "not_qualified", "no_answer", "voicemail", "rejected", "busy", "failed");

    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s_-]+");

    private Outcomes() {}

    /** A word of the vocabulary however it was written, such as {@code no_answer} for {@code noAnswer}; any other text verbatim. */
    public static String canonical(String said) {
        String word = SEPARATOR.matcher(BEFORE_CAPITAL.matcher(said.strip()).replaceAll("_")).replaceAll("_").toLowerCase(Locale.ROOT);
        return isKnown(word) ? word : said;
    }

    /** Whether it is a word of the vocabulary, as {@link #canonical} gives it. */
    public static boolean isKnown(String canonical) {
        return KNOWN.contains(canonical);
    }

    /** @param canonical as {@link #canonical} gives it */
    public static boolean isConverting(String canonical) {
        return CONVERTING.contains(canonical);
    }
}
