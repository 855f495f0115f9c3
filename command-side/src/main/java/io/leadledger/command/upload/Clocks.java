package io.leadledger.command.upload;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as uploads give them: written in many ways, often missing, and never far ahead of our clock. */
final class Clocks {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private Clocks() {}

    /** A time far ahead would win against every later fact, for ever. */
    static @Nullable Instant past(ItemFields fields, String path, String name, Instant receivedAt) {
        Instant time = fields.instant(name);
        if (time != null && time.isAfter(receivedAt.plus(TOLERANCE))) {
            throw new ItemRejected(
                    ErrorCode.TIMESTAMP_IN_FUTURE, path + name, "'" + path + name + "' is more than ten minutes ahead of our clock");
        }
        return time;
    }

    static @Nullable Instant first(@Nullable Instant... times) {
        for (Instant time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
    }
}
