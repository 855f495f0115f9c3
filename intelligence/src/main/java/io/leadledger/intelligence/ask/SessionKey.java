package io.leadledger.intelligence.ask;

import io.leadledger.web.security.Caller;
import java.util.UUID;

/** A session belongs to one user: the same id of another user's is another session. */
record SessionKey(UUID companyId, String owner, String sessionId) {

    static SessionKey of(Caller caller, String sessionId) {
        return new SessionKey(caller.companyId(), caller.actor(), sessionId);
    }
}
