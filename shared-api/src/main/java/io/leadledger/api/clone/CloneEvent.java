package io.leadledger.api.clone;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a rep's clone, which is known by the rep's id. */
public sealed interface CloneEvent extends WorkEvent {

    String repId();

    String trainingId();

    @Override
    default String id() {
        return repId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.CLONE;
    }

    @Override
    default CloneState after(@Nullable EntityState<?> before) {
        return (before instanceof CloneState clone ? clone : CloneState.untrained(repId())).evolve(this);
    }

    record TrainingStarted(String repId, String trainingId, @Personal List<Sample> samples, Instant occurredAt) implements CloneEvent {}

    /**
     * @param style measured of the samples of this training alone
     * @param method version of the measurement
     */
    record Trained(String repId, String trainingId, @Personal Style style, Integer samples, String method, Instant occurredAt)
            implements CloneEvent {}

    /** @param reason without personal data */
    record TrainingFailed(String repId, String trainingId, String reason, Instant occurredAt) implements CloneEvent {}
}
