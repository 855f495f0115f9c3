package io.leadledger.api.summary;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a summary: it is made, and stays as it is. */
public sealed interface SummaryEvent extends WorkEvent {

    String summaryId();

    @Override
    default String id() {
        return summaryId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.SUMMARY;
    }

    @Override
    default SummaryState after(@Nullable EntityState<?> before) {
        return before instanceof SummaryState summary ? summary.evolve(this) : SummaryState.begunBy(this);
    }

    /**
     * @param repId whose day, or who held or is to hold the call; null when nobody knew
     * @param callId null for a day
     * @param date of the day, or of the call, in the company's time zone
     * @param sources what it rests on: ids of calls, and {@code lead:}, {@code task:} or {@code deal:} and an id
     * @param method how it was worded: {@code rules}
     */
    record Generated(
            String summaryId,
            SummaryType summaryType,
            @Nullable String repId,
            @Nullable String callId,
            LocalDate date,
            @Personal SummaryText text,
            List<String> sources,
            String method,
            Instant occurredAt)
            implements SummaryEvent {}
}
