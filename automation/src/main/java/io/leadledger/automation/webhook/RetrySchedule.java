package io.leadledger.automation.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long after each failure the next attempt is made: 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 10 h. After the eighth there is none. */
final class RetrySchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    private RetrySchedule() {}

    /** @param failures so far, from 1; empty when it was the last */
    static Optional<Duration> pauseAfter(int failures) {
        return failures <= PAUSES.size() ? Optional.of(PAUSES.get(failures - 1)) : Optional.empty();
    }
}
