package io.leadledger.intelligence.summary;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.state.CallState;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, with whom it was, and what was found in it.
 *
 * @param leadId who answers for the lead today; null when nobody told whose call it was
 * @param repName null when nobody told it
 * @param duration seconds; null when nobody told it
 */
record KnownCall(
        String callId,
        CallState state,
        @Nullable String leadId,
        @Nullable String customer,
        @Nullable String customerCompany,
        @Nullable String repId,
        @Nullable String repName,
        @Nullable String outcome,
        @Nullable BigDecimal duration,
        Instant startedAt,
        CallAnalysis findings) {}
