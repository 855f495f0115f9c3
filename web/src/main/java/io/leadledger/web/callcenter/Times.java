package io.leadledger.web.callcenter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as the family writes them: ISO 8601 in UTC. */
public final class Times {

    private Times() {}

    public static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
