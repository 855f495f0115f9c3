package io.leadledger.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Points at one event of a history. */
record EventRef(
        @JsonProperty("event_id") String eventId,
        long sequence,
        String type,
        @JsonProperty("occurred_at") String occurredAt,
        @JsonProperty("recorded_at") String recordedAt) {

    static EventRef of(LogRow row, long sequence, Instant occurredAt) {
        return new EventRef(row.eventId().toString(), sequence, row.type(), occurredAt.toString(), row.recordedAt().toString());
    }
}
