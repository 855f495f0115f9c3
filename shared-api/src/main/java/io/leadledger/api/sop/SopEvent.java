package io.leadledger.api.sop;

import io.leadledger.api.EntityKind;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a company's procedure. It is about how to talk, so nothing in it is personal. */
public sealed interface SopEvent extends WorkEvent {

    String sopId();

    String stageId();

    @Override
    default String id() {
        return sopId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.SOP;
    }

    @Override
    default SopState after(@Nullable EntityState<?> before) {
        return (before instanceof SopState sop ? sop : SopState.without(sopId())).evolve(this);
    }

    record StageAdded(String sopId, String stageId, StageDetails details, Instant occurredAt) implements SopEvent {}

    /** @param details how all of it is now */
    record StageChanged(String sopId, String stageId, StageDetails details, Instant occurredAt) implements SopEvent {}

    record StageRemoved(String sopId, String stageId, String name, Instant occurredAt) implements SopEvent {}
}
