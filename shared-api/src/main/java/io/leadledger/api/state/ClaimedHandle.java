package io.leadledger.api.state;

import io.leadledger.api.Handle;
import java.time.Instant;
import java.util.Comparator;

/** A handle of a lead, with the time of the earliest fact that named it. */
public record ClaimedHandle(Handle handle, Instant at) {

    static final Comparator<ClaimedHandle> EARLIEST = Comparator.comparing(ClaimedHandle::at).thenComparing(ClaimedHandle::handle);

    ClaimedHandle orEarlier(ClaimedHandle other) {
        int byTime = at.compareTo(other.at);
        if (byTime != 0) {
            return byTime < 0 ? this : other;
        }
        return display().compareTo(other.display()) <= 0 ? this : other;
    }

    private String display() {
        String display = handle.display();
        return display == null ? handle.value() : display;
    }
}
