package io.leadledger.query.leads;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many leads of an account have one combination of what can be filtered and counted. */
record FacetCount(
        int facet,
        @Nullable String leadStatus,
        @Nullable Integer totalScore,
        boolean hasExtraction,
        boolean hasEmail,
        boolean hasConversation,
        boolean whatsapp,
        boolean instagram,
        boolean webchat,
        boolean otherPlatform,
        int n) {

    private static final Set<String> NAMED_PLATFORMS = Set.of("whatsapp", "instagram", "webchat");

    /** Whether these leads may match. They do for sure unless the filter {@link #needsPlatforms}, or asks for what is not counted. */
    boolean matches(LeadFilter filter) {
        return (filter.statuses().isEmpty() || (leadStatus != null && filter.statuses().contains(leadStatus)))
                && agrees(filter.hasExtraction(), hasExtraction)
                && agrees(filter.hasEmail(), hasEmail)
                && agrees(filter.hasConversation(), hasConversation)
                && matchesScore(filter)
                && (filter.platforms().isEmpty() || filter.platforms().stream().anyMatch(this::mayBeOn));
    }

    private static boolean agrees(@Nullable Boolean asked, boolean is) {
        return asked == null || asked == is;
    }

    private boolean matchesScore(LeadFilter filter) {
        Integer min = filter.minScore();
        Integer max = filter.maxScore();
        return (min == null || (totalScore != null && totalScore >= min)) && (max == null || (totalScore != null && totalScore <= max));
    }

    private boolean mayBeOn(String platform) {
        return switch (platform) {
            case "whatsapp" -> whatsapp;
            case "instagram" -> instagram;
            case "webchat" -> webchat;
            default -> otherPlatform;
        };
    }

    /** Platforms beside the documented three are counted together, so the rows must be asked. */
    static boolean needsPlatforms(LeadFilter filter) {
        return !NAMED_PLATFORMS.containsAll(filter.platforms());
    }
}
