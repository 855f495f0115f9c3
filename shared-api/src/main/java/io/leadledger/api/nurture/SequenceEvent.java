package io.leadledger.api.nurture;

import io.leadledger.api.EntityKind;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a sequence. It is about how to write, so nothing in it is personal. */
public sealed interface SequenceEvent extends NurtureEvent {

    String sequenceId();

    @Override
    default String id() {
        return sequenceId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.SEQUENCE;
    }

    @Override
    default SequenceState after(@Nullable EntityState<?> before) {
        return before instanceof SequenceState sequence ? sequence.evolve(this) : SequenceState.begunBy(this);
    }

    record Created(String sequenceId, SequenceDetails details, Instant occurredAt) implements SequenceEvent {}

    /** @param details how all of it is from this version on */
    record Revised(String sequenceId, int version, SequenceDetails details, Instant occurredAt) implements SequenceEvent {}

    record Deleted(String sequenceId, Instant occurredAt) implements SequenceEvent {}
}
