package io.leadledger.automation.telephony;

import io.leadledger.api.telephony.CallOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody asked for and that has to be looked at.
 *
 * @param order null once the call is over
 * @param providerCallId null until the provider is known to have taken it
 * @param attemptedAt when the provider was first called; null before
 */
record OutboundCall(
        UUID companyId,
        String callId,
        Step step,
        @Nullable CallOrder order,
        @Nullable String providerCallId,
        @Nullable Instant attemptedAt) {

    enum Step {
        QUEUED,
        DIALING,
        DIALED,
        DONE
    }
}
