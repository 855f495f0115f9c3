package io.leadledger.web.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept: what it is for, never what it is.
 *
 * @param expiresAt null when it lasts until it is revoked
 */
public record ApiKey(UUID keyId, UUID companyId, Set<Scope> scopes, @Nullable Instant expiresAt) {

    boolean isValidAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
