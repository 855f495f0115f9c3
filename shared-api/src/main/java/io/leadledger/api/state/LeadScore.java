package io.leadledger.api.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How good a lead is, by every scale in use.
 *
 * @param score 0 to 100; null while unscored
 * @param totalScore sum of the five extracted dimensions, 5 to 15; null without an extraction that has all five
 * @param status Hot, Warm or Cold; null while unscored
 */
public record LeadScore(@Nullable BigDecimal score, @Nullable Integer totalScore, @Nullable String status) {

    private static final Set<String> STATUSES = Set.of("hot", "warm", "cold");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public static LeadScore of(LeadState lead) {
        BigDecimal score = score(lead.attributes());
        Extraction extraction = lead.extraction();
        Integer total = extraction == null ? null : extraction.totalScore();
        return new LeadScore(score, total, status(lead.statusTag(), total, score));
    }

    /** The newest explicit tag decides; else the extracted total; else the score. */
    private static @Nullable String status(@Nullable Stamped tag, @Nullable Integer total, @Nullable BigDecimal score) {
        if (tag != null) {
            return tag.value().asText();
        }
        if (total != null) {
            return total >= 12 ? "Hot" : total >= 8 ? "Warm" : "Cold";
        }
        if (score != null) {
            return score.intValue() >= 80 ? "Hot" : score.intValue() >= 50 ? "Warm" : "Cold";
        }
        return null;
    }

    /** A {@code lead_score} up to 1 is a share; a {@code score} never is. What lies outside 0 to 100 is brought to the nearest bound. */
    private static @Nullable BigDecimal score(Attributes attributes) {
        BigDecimal newest = attributes.number("lead_score", "score");
        if (newest == null) {
            return null;
        }
        boolean mayBeShare = attributes.newest("lead_score", "score") == attributes.newest("lead_score");
        BigDecimal onHundred = mayBeShare && newest.compareTo(BigDecimal.ONE) <= 0 ? newest.multiply(HUNDRED) : newest;
        return onHundred.max(BigDecimal.ZERO).min(HUNDRED).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    static boolean isStatus(String text) {
        return STATUSES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Hot, Warm or Cold however it was written. */
    static String status(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
