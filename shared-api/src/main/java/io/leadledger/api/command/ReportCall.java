package io.leadledger.api.command;

import io.leadledger.api.CallEvent;
import io.leadledger.api.Handle;
import io.leadledger.api.state.CallState;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Record what a product said of one call. Answered with an {@link Outcome}.
 *
 * @param callers handles of the customer, best known first
 * @param facts in order; the customer's lead is put into those that do not name one
 * @param identifier derived from what was said, so that saying it again changes nothing; null when each time counts
 * @param onlyKnown whether to refuse a call that nobody has heard of
 */
public record ReportCall(
        @RoutingKey UUID companyId, String callId, List<Handle> callers, List<CallEvent> facts, @Nullable UUID identifier, boolean onlyKnown) {

    /**
     * @param call as it is now
     * @param created whether nobody had heard of the call before
     * @param repeated whether exactly this had been said before, so that nothing changed
     */
    public record Outcome(CallState call, boolean created, boolean repeated, LogPosition position) {}
}
