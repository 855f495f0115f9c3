package io.leadledger.automation.telephony;

import io.leadledger.api.telephony.CallOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody who makes calls for us. Nothing here is tried again by itself. */
public interface Telephony {

    /** Stable: it is kept with each call. */
    String name();

    /**
     * Orders a call, which goes on by itself. Our id goes along, so that {@link #find} can tell later whether the order arrived.
     *
     * @param order with a phone number
     * @return the provider's id of the call
     * @throws CallRefused when the provider has surely not taken it
     * @throws ProviderUnreachable when it may or may not have taken it
     */
    String dial(UUID companyId, String callId, CallOrder order);

    /**
     * The provider's id of a call that may have been ordered; empty when it knows of none.
     *
     * @param since the order went out no earlier
     * @throws ProviderUnreachable when nothing can be told
     */
    Optional<String> find(UUID companyId, String callId, Instant since);

    /**
     * How far a call is.
     *
     * @throws ProviderUnreachable when nothing can be told
     */
    CallProgress status(String providerCallId);

    /** How often to ask for the {@link #status} of a call that goes on. */
    Duration interval();
}
