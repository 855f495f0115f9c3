package io.leadledger.api.clone;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of a clone; each is answered with an {@link Outcome}. */
public sealed interface CloneCommand {

    /** Begins a training, which goes on as a job of kind {@link #JOB}. */
    record Train(@RoutingKey UUID companyId, String repId, String trainingId, List<Sample> samples, Instant at) implements CloneCommand {}

    /** A training that has ended already stays as it ended. */
    record Finish(@RoutingKey UUID companyId, String repId, String trainingId, Style style, int samples, String method, Instant at)
            implements CloneCommand {}

    record Fail(@RoutingKey UUID companyId, String repId, String trainingId, String reason, Instant at) implements CloneCommand {}

    /** Its payload holds {@code rep_id} and {@code training_id}. */
    String JOB = "clone-training";

    /** @param position of the last event, 0 when nothing had to change */
    record Outcome(CloneState state, LogPosition position) {}
}
