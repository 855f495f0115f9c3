package io.leadledger.api.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The furthest a call is known to have come. An end outranks whatever is not one, however late that is said; of two ends, and of
 * two steps on the way, the later counts, and at equal times the further.
 */
public record CallLife(CallStatus status, Instant at) {

    CallLife or(@Nullable CallLife other) {
        return other == null || beats(other) ? this : other;
    }

    private boolean beats(CallLife other) {
        if (status.isFinal() != other.status.isFinal()) {
            return status.isFinal();
        }
        int byTime = at.compareTo(other.at);
        return byTime > 0 || (byTime == 0 && status.compareTo(other.status) > 0);
    }
}
