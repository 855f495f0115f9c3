package io.leadledger.query.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a history are told. Times are from (inclusive) to (exclusive); null leaves a side open.
 *
 * @param types none means all
 */
record HistoryFilter(
        Set<String> types,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo) {

    static final HistoryFilter ALL = new HistoryFilter(Set.of(), null, null, null, null);

    /** @param occurredAt null when the event cannot be understood: no range of that time holds it */
    boolean accepts(LogRow row, @Nullable Instant occurredAt) {
        return (types.isEmpty() || types.contains(row.type()))
                && within(row.recordedAt(), recordedFrom, recordedTo)
                && within(occurredAt, occurredFrom, occurredTo);
    }

    private static boolean within(@Nullable Instant time, @Nullable Instant from, @Nullable Instant to) {
        if (time == null) {
            return from == null && to == null;
        }
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }
}
