package io.leadledger.api.nurture;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of sequences; each is answered with an {@link Outcome}. */
public sealed interface SequenceCommand {

    record Create(@RoutingKey UUID companyId, String sequenceId, SequenceDetails details, Instant at) implements SequenceCommand {}

    record Change(@RoutingKey UUID companyId, String sequenceId, SequencePatch patch, Instant at) implements SequenceCommand {}

    /** Leads that are in it are let go by and by. */
    record Delete(@RoutingKey UUID companyId, String sequenceId, Instant at) implements SequenceCommand {}

    /** @param position of the last event, 0 when nothing had to change */
    record Outcome(SequenceState sequence, LogPosition position) {}
}
