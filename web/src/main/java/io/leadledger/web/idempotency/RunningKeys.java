package io.leadledger.web.idempotency;

import java.util.Optional;
import java.util.UUID;

/** Which keys have a request running, on any node; a node that dies takes its running keys with it. */
interface RunningKeys {

    interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /** Empty while another request holds the key; never waits for it. */
    Optional<Held> tryHold(UUID companyId, byte[] keyHash);
}
