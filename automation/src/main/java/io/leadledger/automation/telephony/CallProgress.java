package io.leadledger.automation.telephony;

import io.leadledger.api.CallEvent.Segment;
import io.leadledger.api.state.CallStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a call; null where it says nothing. All times are the provider's, so that the same fact has the same time
 * whichever way it comes.
 *
 * @param status how far it is
 * @param at when it came that far
 * @param answeredAt null unless somebody, or a machine, picked up
 * @param endedAt null while it goes on
 * @param outcome in the one vocabulary of outcomes
 * @param reason why it ended, in the provider's words
 * @param transcript empty while there is none
 * @param complete whether nothing more is to be expected
 */
public record CallProgress(
        CallStatus status,
        Instant at,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String language,
        List<Segment> transcript,
        @Nullable String recordingUrl,
        boolean complete) {

    /** Seconds of talk; null unless there was any. */
    public @Nullable BigDecimal seconds() {
        if (answeredAt == null || endedAt == null || endedAt.isBefore(answeredAt)) {
            return null;
        }
        BigDecimal seconds = BigDecimal.valueOf(Duration.between(answeredAt, endedAt).toMillis(), 3).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    /** Seconds that count for the quota; null unless it was completed. */
    @Nullable BigDecimal billedSeconds() {
        return status == CallStatus.COMPLETED ? seconds() : null;
    }
}
