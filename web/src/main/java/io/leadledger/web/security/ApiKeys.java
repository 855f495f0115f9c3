package io.leadledger.web.security;

import java.util.Optional;
import java.util.UUID;

/** The keys that are not revoked; a revocation is seen at once on this node, and within two seconds on the others. */
public interface ApiKeys {

    /** @param sha256 of the key's UTF-8 text, in lower-case hex: random keys of 256 bits need no slow hash */
    Optional<ApiKey> byHash(String sha256);

    /** For tokens, which end with the key that asked for them. */
    boolean isLive(UUID keyId);
}
