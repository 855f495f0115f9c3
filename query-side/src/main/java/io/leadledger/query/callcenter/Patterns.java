package io.leadledger.query.callcenter;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What callers search for, as patterns for LIKE over text in lower case. */
final class Patterns {

    private Patterns() {}

    static @Nullable String containing(@Nullable String part) {
        if (part == null) {
            return null;
        }
        String text = Normalizer.normalize(part, Normalizer.Form.NFC).replace('\n', ' ').toLowerCase(Locale.ROOT);
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
