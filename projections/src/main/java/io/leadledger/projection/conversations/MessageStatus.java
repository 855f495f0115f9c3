package io.leadledger.projection.conversations;

import io.leadledger.projection.rows.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message got, as said last.
 *
 * @param changed whether it was said after the message, not with it; at equal times this outranks what the message itself said
 */
record MessageStatus(String status, Instant at, boolean changed) {

    static MessageStatus of(String status, Instant at, boolean changed) {
        return new MessageStatus(status, Columns.moment(at), changed);
    }

    MessageStatus or(@Nullable MessageStatus other) {
        return other == null || beats(other) ? this : other;
    }

    private boolean beats(MessageStatus other) {
        int byTime = at.compareTo(other.at);
        if (byTime != 0) {
            return byTime > 0;
        }
        return changed == other.changed ? status.compareTo(other.status) > 0 : changed;
    }
}
