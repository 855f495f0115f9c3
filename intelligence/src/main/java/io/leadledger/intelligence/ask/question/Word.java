package io.leadledger.intelligence.ask.question;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One word of a question.
 *
 * @param raw as it was written
 * @param text in lower case, without a possessive ending, and with a slip of the keyboard corrected
 */
record Word(String raw, String text, String stem) {

    private static final Pattern ID = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d_]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    boolean isNumber() {
        return NUMBER.matcher(text).matches();
    }

    /** Such as {@code call_17}, {@code t9}. */
    boolean looksLikeId() {
        return ID.matcher(text).matches();
    }

    boolean looksLikeName() {
        return Character.isUpperCase(raw.codePointAt(0)) && !raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    Word as(String corrected) {
        return new Word(raw, corrected, Words.stem(corrected));
    }
}
