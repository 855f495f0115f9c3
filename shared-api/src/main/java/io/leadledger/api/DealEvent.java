package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a deal. In every one {@code leadId} is the external id of the lead it was said to belong to, or null. */
public sealed interface DealEvent extends LedgerEvent {

    String dealId();

    @Nullable String leadId();

    /** Facts as posted: name, value, currency, probability, expected_close_date and whatever else the source knows. */
    Map<String, JsonNode> attributes();

    record Created(String dealId, @Nullable String leadId, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements DealEvent {}

    record Updated(String dealId, @Nullable String leadId, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements DealEvent {}

    record StageChanged(
            String dealId, @Nullable String leadId, String stage, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements DealEvent {}

    record Won(String dealId, @Nullable String leadId, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements DealEvent {}

    record Lost(String dealId, @Nullable String leadId, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements DealEvent {}

    /** Anything else that happened, verbatim, under {@code attributes}. */
    record ActivityRecorded(
            String dealId, @Nullable String leadId, String activityType, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements DealEvent {}

    /**
     * What was expected of the deal at a moment, and what that rests on.
     *
     * @param prediction as it was answered
     * @param model {@code trained} or {@code prior}
     * @param features by name, from facts that are not later than {@code occurredAt}
     * @param cutOff newest fact that the model can have learnt from; {@code occurredAt} for the prior
     */
    record Predicted(
            String dealId,
            @Nullable String leadId,
            JsonNode prediction,
            String model,
            String modelVersion,
            JsonNode features,
            Instant cutOff,
            Instant occurredAt)
            implements DealEvent {

        @Override
        public Map<String, JsonNode> attributes() {
            return Map.of();
        }
    }

    record Deleted(String dealId, @Nullable String leadId, @Personal Map<String, JsonNode> attributes, Instant occurredAt)
            implements DealEvent {}
}
