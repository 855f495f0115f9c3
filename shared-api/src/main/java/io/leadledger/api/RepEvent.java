package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a rep: whoever speaks for the company, a person or a program. */
public sealed interface RepEvent extends LedgerEvent {

    String repId();

    record Recorded(String repId, String entityType, @Personal Map<String, JsonNode> attributes, Instant occurredAt) implements RepEvent {}

    record ActivityRecorded(String repId, String activityType, @Personal JsonNode data, Instant occurredAt) implements RepEvent {}

    record Deleted(String repId, @Personal @Nullable String reason, Instant occurredAt) implements RepEvent {}
}
