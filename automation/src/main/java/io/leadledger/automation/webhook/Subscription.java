package io.leadledger.automation.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param disabledReason why we switched it off; null when its owner did, or nobody
 * @param previousUntil until when deliveries are also signed with the secret before; null when there is none
 */
record Subscription(
        String id,
        UUID companyId,
        String url,
        Set<EventType> eventTypes,
        @Nullable String description,
        boolean active,
        @Nullable String disabledReason,
        @Nullable Instant previousUntil,
        Instant createdAt,
        Instant updatedAt) {}
