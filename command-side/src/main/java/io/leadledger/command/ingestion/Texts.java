package io.leadledger.command.ingestion;

/** PostgreSQL keeps any text but for U+0000 and lone surrogates. */
final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    static String withoutUnkeepable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean unkeepable = c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            kept.appendCodePoint(unkeepable ? REPLACEMENT : c);
        });
        return kept.toString();
    }
}
