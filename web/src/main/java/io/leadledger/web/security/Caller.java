package io.leadledger.web.security;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request; controllers take it as an argument.
 *
 * @param credentialId the key's id, or {@code user:<id>} for a token
 * @param actor as stored with events: {@code key:<id>} or {@code user:<id>}
 * @param role null for a company's key, which may do what any role may, and for a token whose issuer named none of ours
 * @param userId null for a company's key
 */
public record Caller(
        UUID companyId, String credentialId, String actor, Set<Scope> scopes, @Nullable Role role, @Nullable String userId) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    static Caller ofKey(ApiKey key) {
        String id = key.keyId().toString();
        return new Caller(key.companyId(), id, "key:" + id, key.scopes(), null, null);
    }

    /** Whoever uploads or reads back by the registered ids of a company, without a key; may do nothing else. */
    public static Caller ofUploads(UUID companyId) {
        return new Caller(companyId, "uploads", "uploads", Set.of(), null, null);
    }

    static Caller ofUser(UUID companyId, String userId, @Nullable Role role, Set<Scope> scopes) {
        String id = "user:" + userId;
        return new Caller(companyId, id, id, scopes, role, userId);
    }

    public boolean isKey() {
        return userId == null;
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** @throws LedgerException forbidden */
    public void require(Scope scope) {
        if (!has(scope)) {
            throw new LedgerException(ErrorCode.FORBIDDEN, "The scope '" + scope.wire() + "' is required");
        }
    }

    /** @throws LedgerException forbidden, unless this is a key or has one of the roles */
    public void requireAnyOf(List<Role> roles) {
        if (!isKey() && (role == null || !roles.contains(role))) {
            throw new LedgerException(ErrorCode.FORBIDDEN, "Your role may not do this");
        }
    }

    /**
     * For company ids in a path or body. The refusal is one and the same whether that company exists or the id is not even a UUID.
     *
     * @throws LedgerException forbidden
     */
    public void requireCompany(String id) {
        if (!companyId.toString().equalsIgnoreCase(id.strip())) {
            throw new LedgerException(ErrorCode.FORBIDDEN);
        }
    }
}
