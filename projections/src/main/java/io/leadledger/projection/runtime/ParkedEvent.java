package io.leadledger.projection.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection could not apply, or that waits behind one.
 *
 * @param id for retrying and discarding
 * @param sequence what it is about: the stream of a lead, or the event's own
 * @param index place in its sequence
 * @param cause null for one that only waits
 */
public record ParkedEvent(
        String id,
        String projection,
        String sequence,
        long index,
        @JsonProperty("event_id") String eventId,
        @JsonProperty("event_type") String eventType,
        @JsonProperty("parked_at") String parkedAt,
        @JsonProperty("last_tried_at") @Nullable String lastTriedAt,
        @Nullable String cause,
        @JsonProperty("cause_message") @Nullable String causeMessage) {}
