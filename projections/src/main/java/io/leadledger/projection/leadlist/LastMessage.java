package io.leadledger.projection.leadlist;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** @param sender {@code user} or {@code agent} */
record LastMessage(Instant at, String messageId, @Nullable String text, String sender) {

    private static final Comparator<LastMessage> ORDER = Comparator.comparing(LastMessage::at)
            .thenComparing(LastMessage::messageId)
            .thenComparing(LastMessage::text, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LastMessage::sender);

    static @Nullable LastMessage later(@Nullable LastMessage one, @Nullable LastMessage other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ORDER.compare(one, other) >= 0 ? one : other;
    }
}
