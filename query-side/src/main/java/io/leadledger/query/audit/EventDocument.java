package io.leadledger.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link EventJson} writes, for the description of the API.
 *
 * @param sequence within the history of the entity; left out of search and export, which know positions only
 * @param changes left out of search and export
 */
@Schema(name = "AuditEvent")
record EventDocument(
        @JsonProperty("event_id") String eventId,
        @JsonProperty("source_event_id") @Nullable String sourceEventId,
        @Nullable Long sequence,
        long position,
        String type,
        String revision,
        Subject entity,
        @JsonProperty("occurred_at") @Nullable String occurredAt,
        @JsonProperty("recorded_at") String recordedAt,
        @Nullable String actor,
        @Nullable String family,
        @JsonProperty("request_id") @Nullable String requestId,
        @JsonProperty("correlation_id") @Nullable String correlationId,
        @JsonProperty("causation_id") @Nullable String causationId,
        @Schema(type = "object") JsonNode payload,
        @Nullable List<Change> changes) {

    @Schema(name = "AuditedEntity")
    record Subject(@Nullable String kind, @Nullable String id) {}

    @Schema(name = "AuditHistory")
    record History(List<EventDocument> events, @JsonProperty("next_cursor") @Nullable String nextCursor) {}

    /**
     * @param scannedTo position of the oldest event that was looked at
     * @param complete whether nothing is left to look at
     */
    @Schema(name = "AuditSearch")
    record Search(
            List<EventDocument> events,
            @JsonProperty("next_cursor") @Nullable String nextCursor,
            @JsonProperty("scanned_to") long scannedTo,
            boolean complete) {}
}
