package io.leadledger.query.crm;

import io.leadledger.query.list.Parameters;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are asked for; null where it does not matter.
 *
 * @param search in lower case, as a pattern for LIKE
 * @param minScore 0 to 100
 */
record LeadFilter(
        @Nullable String stage,
        @Nullable String ownerId,
        @Nullable String source,
        @Nullable String tag,
        @Nullable String search,
        @Nullable Integer minScore) {

    private static final int MAX_SCORE = 100;

    static LeadFilter of(Parameters parameters) {
        String stage = parameters.text(parameters.text("stage") != null ? "stage" : "lifecycle_stage");
        return new LeadFilter(
                stage(stage), parameters.text("owner_id"), parameters.text("source"),
                parameters.text("tag"), pattern(parameters.text("q")), parameters.number("min_score", 0, MAX_SCORE));
    }

    /** A stage of a source's own is matched as it is. */
    private static @Nullable String stage(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        String word = asked.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "subscriber", "lead", "mql", "sql", "opportunity", "customer" -> word;
            default -> asked;
        };
    }

    private static @Nullable String pattern(@Nullable String q) {
        if (q == null) {
            return null;
        }
        String text = Normalizer.normalize(q, Normalizer.Form.NFC).replace('\n', ' ').toLowerCase(Locale.ROOT);
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
