package io.leadledger.automation.ottosave;

import io.leadledger.api.state.CallState;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is recorded longer after it happened is history: an import of last year's calls is no list of customers to call back. */
@Component
final class Recency {

    private final Duration recent;

    Recency(@Value("${leadledger.ottosave.recent:7d}") Duration recent) {
        this.recent = recent;
    }

    /**
     * Whether it may be recent, by one event of the call, which need not say when that was: our own findings do not.
     *
     * @param recordedAt when the log was told of the event
     */
    boolean mayCover(CallState said, Instant recordedAt) {
        return said.startedAt() == null || covers(said, recordedAt);
    }

    /** @param recordedAt when the log was told of the call */
    boolean covers(CallState call, Instant recordedAt) {
        Instant began = call.startedAt();
        return began != null && !began.isBefore(recordedAt.minus(recent));
    }
}
