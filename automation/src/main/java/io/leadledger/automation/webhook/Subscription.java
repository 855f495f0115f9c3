package io.leadledger.automation.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param disabledReason why we switched it off; null when its owner did, or nobody
 * @param previousUntil until when deliveries are also signed with the secret before; null when there is none
 * @param origin where its owner finds us, without a path; null when its messages hold no address of ours
 */
record Subscription(
        String id,
        UUID companyId,
        Family family,
        String url,
        Set<EventType> eventTypes,
        @Nullable String description,
        boolean active,
        @Nullable String disabledReason,
        @Nullable Instant previousUntil,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String origin) {

    /** What every family shows alike, under names of its own. */
    record Shown(List<String> events, @Nullable String previousUntil, String createdAt, String updatedAt) {}

    Shown shown() {
        return new Shown(
                eventTypes.stream().map(EventType::wire).sorted().toList(), previousUntil == null ? null : previousUntil.toString(),
                createdAt.toString(), updatedAt.toString());
    }
}
