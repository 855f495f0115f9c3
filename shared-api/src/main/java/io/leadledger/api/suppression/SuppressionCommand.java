package io.leadledger.api.suppression;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of the do-not-call list. Each is answered with an {@link Outcome}. */
public sealed interface SuppressionCommand {

    /** @param phone digits alone */
    record Add(@RoutingKey UUID companyId, String phone, String written, @Nullable String reason, Instant occurredAt)
            implements SuppressionCommand {}

    /** Refused for a number that is not on the list. */
    record Remove(@RoutingKey UUID companyId, String phone, Instant occurredAt) implements SuppressionCommand {}

    /** @param added whether the number was not on the list before */
    record Outcome(SuppressionState number, boolean added, LogPosition position) {}
}
