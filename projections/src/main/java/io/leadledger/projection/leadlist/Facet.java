package io.leadledger.projection.leadlist;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The combination of everything that can be filtered and counted, as one number: an index holds it beside each lead, and a counter is
 * kept for each. Readers never take the number apart; {@code lead_count} spells it out.
 */
record Facet(
        @Nullable String leadStatus,
        @Nullable Integer totalScore,
        boolean hasExtraction,
        boolean hasEmail,
        boolean hasConversation,
        boolean whatsapp,
        boolean instagram,
        boolean webchat,
        boolean otherPlatform) {

    private static final Set<String> NAMED_PLATFORMS = Set.of("whatsapp", "instagram", "webchat");
    private static final List<String> STATUSES = List.of("", "Cold", "Warm", "Hot");
    private static final int MOST_SCORE = 4000;

    static Facet of(
            @Nullable String leadStatus,
            @Nullable Integer totalScore,
            boolean hasExtraction,
            boolean hasEmail,
            boolean hasConversation,
            Collection<String> platforms) {
        return new Facet(
                leadStatus, totalScore == null ? null : Math.clamp(totalScore, 0, MOST_SCORE), hasExtraction, hasEmail,
                hasConversation, platforms.contains("whatsapp"), platforms.contains("instagram"), platforms.contains("webchat"),
                !NAMED_PLATFORMS.containsAll(platforms));
    }

    int number() {
        int number = totalScore == null ? 0 : totalScore + 1;
        number = number << 2 | STATUSES.indexOf(leadStatus == null ? "" : leadStatus);
        number = number << 7;
        return number
                | bit(hasExtraction, 0)
                | bit(hasEmail, 1)
                | bit(hasConversation, 2)
                | bit(whatsapp, 3)
                | bit(instagram, 4)
                | bit(webchat, 5)
                | bit(otherPlatform, 6);
    }

    static Facet ofNumber(int number) {
        String status = STATUSES.get(number >> 7 & 3);
        int score = number >> 9;
        return new Facet(
                status.isEmpty() ? null : status, score == 0 ? null : score - 1, isSet(number, 0), isSet(number, 1), isSet(number, 2),
                isSet(number, 3), isSet(number, 4), isSet(number, 5), isSet(number, 6));
    }

    private static int bit(boolean flag, int place) {
        return flag ? 1 << place : 0;
    }

    private static boolean isSet(int number, int place) {
        return (number >> place & 1) == 1;
    }
}
