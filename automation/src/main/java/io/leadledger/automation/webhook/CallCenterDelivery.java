package io.leadledger.automation.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.leadledger.automation.webhook.DeliveryAnswer.AttemptAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the call center's family shows it.
 *
 * @param status pending, sending, delivered or parked
 * @param payload byte for byte what is sent; null in lists
 * @param attemptLog oldest first; null in lists
 */
@Schema(name = "CallCenterWebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallCenterDelivery(
        String id,
        String webhookId,
        String eventId,
        String type,
        String status,
        int attempts,
        @Nullable String nextAttemptAt,
        String createdAt,
        @Nullable String finishedAt,
        @JsonRawValue @Schema(type = "object") @Nullable String payload,
        @Nullable List<Attempt> attemptLog) {

    /**
     * @param outcome null while it is in hand
     * @param httpStatus null when none came
     */
    @Schema(name = "CallCenterWebhookAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attempt(
            int attempt, String startedAt, @Nullable String finishedAt, @Nullable String outcome, @Nullable Integer httpStatus) {

        static Attempt of(AttemptAnswer attempt) {
            return new Attempt(attempt.attempt(), attempt.startedAt(), attempt.finishedAt(), attempt.outcome(), attempt.httpStatus());
        }
    }

    static CallCenterDelivery of(DeliveryAnswer delivery) {
        List<AttemptAnswer> log = delivery.attemptLog();
        return new CallCenterDelivery(
                delivery.id(), delivery.webhookId(), delivery.eventId(), delivery.eventType(), delivery.status(), delivery.attempts(),
                delivery.nextAttemptAt(), delivery.createdAt(), delivery.finishedAt(), delivery.payload(),
                log == null ? null : log.stream().map(Attempt::of).toList());
    }
}
