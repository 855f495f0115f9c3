package io.leadledger.automation.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is noted and about to be made.
 *
 * @param target host and port
 * @param previousSecret null unless it still signs
 * @param attempt from 1, of all that were ever made
 * @param tries from 1, of those since the delivery was last asked for
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Outgoing(
        String deliveryId,
        String subscriptionId,
        UUID companyId,
        String url,
        String target,
        String secret,
        @Nullable String previousSecret,
        String eventId,
        byte[] body,
        int attempt,
        int tries,
        Instant startedAt) {}
