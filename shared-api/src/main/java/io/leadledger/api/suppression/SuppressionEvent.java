package io.leadledger.api.suppression;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a number: it is put on the do-not-call list, or taken off. */
public sealed interface SuppressionEvent extends WorkEvent {

    /** Digits alone, with the country code where it can be known. */
    String phone();

    @Override
    default String id() {
        return phone();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.SUPPRESSION;
    }

    @Override
    default EntityState<?> after(@Nullable EntityState<?> before) {
        return (before instanceof SuppressionState known ? known : SuppressionState.NEW).evolve(this);
    }

    /** @param written the number as it was posted */
    record Added(@Personal String phone, @Personal String written, @Personal @Nullable String reason, Instant occurredAt)
            implements SuppressionEvent {}

    record Removed(@Personal String phone, Instant occurredAt) implements SuppressionEvent {}
}
