package io.leadledger.query.crm;

import io.leadledger.query.list.Parameters;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which deals are asked for; null where it does not matter. Values are in the deals' own currencies. */
record DealFilter(
        @Nullable String stage,
        @Nullable String ownerId,
        @Nullable String leadId,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue) {

    static DealFilter of(Parameters parameters) {
        return new DealFilter(
                stage(parameters.text("stage")), parameters.text("owner_id"), parameters.text("lead_id"), parameters.decimal("min_value"),
                parameters.decimal("max_value"));
    }

    /** In the words that stages are stored by; a stage of a source's own is matched as it is. */
    private static @Nullable String stage(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        String word = asked.toLowerCase(Locale.ROOT).replace(' ', '_');
        return switch (word) {
            case "won", "closed_won" -> "closed_won";
            case "lost", "closed_lost" -> "closed_lost";
            case "qualification", "discovery", "proposal", "negotiation" -> word;
            default -> asked;
        };
    }
}
