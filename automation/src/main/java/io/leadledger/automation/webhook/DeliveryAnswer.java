package io.leadledger.automation.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param status pending, sending, delivered or parked
 * @param payload byte for byte what is sent; null in lists
 * @param attemptLog oldest first; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryAnswer(
        @JsonProperty("id") String id,
        @JsonProperty("webhook_id") String webhookId,
        @JsonProperty("event_id") String eventId,
        @JsonProperty("event_type") String eventType,
        @JsonProperty("event_position") long eventPosition,
        @JsonProperty("status") String status,
        @JsonProperty("attempts") int attempts,
        @JsonProperty("next_attempt_at") @Nullable String nextAttemptAt,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("finished_at") @Nullable String finishedAt,
        @JsonProperty("payload") @JsonRawValue @Schema(type = "object") @Nullable String payload,
        @JsonProperty("attempt_log") @Nullable List<AttemptAnswer> attemptLog) {

    DeliveryAnswer with(String body, List<AttemptAnswer> log) {
        return new DeliveryAnswer(
                id, webhookId, eventId, eventType, eventPosition, status, attempts, nextAttemptAt, createdAt, finishedAt, body, log);
    }

    /**
     * @param outcome null while it is in hand
     * @param httpStatus null when none came
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptAnswer(
            @JsonProperty("attempt") int attempt,
            @JsonProperty("started_at") String startedAt,
            @JsonProperty("finished_at") @Nullable String finishedAt,
            @JsonProperty("outcome") @Nullable String outcome,
            @JsonProperty("http_status") @Nullable Integer httpStatus) {}

    /** @param nextCursor null on the last page */
    record DeliveryPage(
            @JsonProperty("deliveries") List<DeliveryAnswer> deliveries, @JsonProperty("next_cursor") @Nullable String nextCursor) {}

    record Replayed(@JsonProperty("replayed") int replayed) {}
}
