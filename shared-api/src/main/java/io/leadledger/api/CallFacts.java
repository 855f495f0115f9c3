package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one item says of a call; null where it says nothing.
 *
 * @param duration seconds
 * @param extra fields without a meaning here, verbatim
 */
public record CallFacts(
        @Nullable String direction,
        @Nullable String status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal duration,
        @Nullable String outcome,
        @Nullable String repId,
        @Nullable String callerPhone,
        @Nullable String repPhone,
        @Nullable String campaignId,
        @Nullable String recordingUrl,
        Map<String, JsonNode> extra) {}
