package io.leadledger.query.leads;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are asked for; null or empty where it does not matter.
 *
 * @param statuses as they are stored: Hot, Warm, Cold
 * @param platforms in lower case
 * @param activeFrom the last message or template send is not earlier
 * @param activeBefore the last message or template send is earlier
 * @param search in lower case
 * @param customerPhone any handle of the lead, as written
 */
record LeadFilter(
        Set<String> statuses,
        Set<String> platforms,
        @Nullable Boolean hasExtraction,
        @Nullable Boolean hasEmail,
        @Nullable Boolean hasConversation,
        @Nullable Integer minScore,
        @Nullable Integer maxScore,
        @Nullable Instant activeFrom,
        @Nullable Instant activeBefore,
        @Nullable String search,
        @Nullable String customerPhone,
        @Nullable ConversationFilter conversation) {

    static final LeadFilter ALL = new LeadFilter(Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, null);

    boolean hasRange() {
        return activeFrom != null || activeBefore != null;
    }

    /**
     * Asks for leads with at least one conversation that has all of these.
     *
     * @param active whether it is not closed
     */
    record ConversationFilter(@Nullable Boolean active, @Nullable String agentId, @Nullable String phoneNumberId) {}
}
