package io.leadledger.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts of JSON written by hand, where every event passes. */
public final class JsonText {

    private JsonText() {}

    /** Appends the text in quotes. Most need no escape, and looking for one is quicker than copying character by character. */
    public static void quote(String text, StringBuilder out) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(text, out);
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
