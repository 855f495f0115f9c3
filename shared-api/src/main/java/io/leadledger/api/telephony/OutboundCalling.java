package io.leadledger.api.telephony;

import org.jspecify.annotations.Nullable;

/** Whether this installation can make calls. */
public interface OutboundCalling {

    /** Name of the provider that makes the calls; null while none is configured. */
    @Nullable String provider();

    /** Number that calls are made from when nobody names one; null when the provider chooses. */
    @Nullable String callerId();
}
