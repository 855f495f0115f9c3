package io.leadledger.projection.calls;

import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import io.leadledger.projection.rows.Columns;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the columns show of a call. */
record CallColumns(CallState call) {

    @Nullable String text(String fact) {
        return call.facts().text(fact);
    }

    /** Null while nothing told how far the call is. */
    @Nullable String status() {
        CallStatus status = call.life() == null ? null : call.life().status();
        return status == null ? null : status.wireName();
    }

    @Nullable Instant startedAt() {
        return Columns.momentOrNull(call.startedAt());
    }

    @Nullable Instant endedAt() {
        return Columns.momentOrNull(unlessUnreadable(call::endedAt));
    }

    @Nullable BigDecimal duration() {
        return Columns.number(unlessUnreadable(call::durationSeconds));
    }

    /** A fact such as an end "soon" is kept as it was said; it is no time. */
    private static <T> @Nullable T unlessUnreadable(Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }
}
