package io.leadledger.web.security;

import java.time.Instant;
import java.util.Optional;

/** One entrance each, for a browser, which cannot send a credential when it opens a WebSocket. */
public interface Tickets {

    /** @param path the only one it opens */
    String issue(Caller caller, String path, Instant expiresAt);

    /** The one who got the ticket; empty when it is unknown, used, too old, for another path, or its key was revoked since. */
    Optional<Caller> redeem(String ticket, String path);
}
