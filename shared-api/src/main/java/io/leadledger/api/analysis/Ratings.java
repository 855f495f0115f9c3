package io.leadledger.api.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** NexusCRM rates from 0 to 10 how well something went; the Otto document says how much it matters to do it better. */
public final class Ratings {

    private static final BigDecimal POOR = new BigDecimal(5);
    private static final BigDecimal GOOD = new BigDecimal(8);

    private Ratings() {}

    static String priority(@Nullable BigDecimal rating) {
        if (rating == null) {
            return "medium";
        }
        return rating.compareTo(POOR) < 0 ? "high" : rating.compareTo(GOOD) < 0 ? "medium" : "low";
    }

    /** The middle of what {@link #priority} takes as that priority. */
    public static int rating(String priority) {
        return switch (priority) {
            case "high" -> 3;
            case "low" -> 9;
            default -> 6;
        };
    }
}
