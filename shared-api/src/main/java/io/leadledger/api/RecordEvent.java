package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of an entity whose type has no meaning here. It is kept verbatim with its full history. */
public sealed interface RecordEvent extends LedgerEvent {

    String recordId();

    record Recorded(String recordId, String entityType, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements RecordEvent {}

    record ActivityRecorded(String recordId, String activityType, @Personal JsonNode data, Instant occurredAt) implements RecordEvent {}

    record Deleted(String recordId, @Personal @Nullable String reason, Instant occurredAt) implements RecordEvent {}
}
