package io.leadledger.web.support;

import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import io.leadledger.web.security.ApiKey;
import io.leadledger.web.security.ApiKeys;
import io.leadledger.web.security.KeyText;
import io.leadledger.web.security.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Companies and their keys in memory. */
public final class FakeCompanies implements Companies {

    private final Map<UUID, Company> companies = new ConcurrentHashMap<>();
    private final Map<String, UUID> users = new ConcurrentHashMap<>();
    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

    /** A company of which only the id matters. */
    public UUID add() {
        return add(null);
    }

    public UUID add(Integer requestsPerMinute) {
        UUID id = UUID.randomUUID();
        companies.put(id, new Company(id, "Acme", Tier.ENTERPRISE, ZoneOffset.UTC, null, requestsPerMinute));
        users.put(id.toString(), id);
        return id;
    }

    /** The text of a new key with all that a company key may do. */
    public String key(UUID companyId) {
        return key(companyId, Scope.ofCompanyKey(), null);
    }

    public String key(UUID companyId, Set<Scope> scopes, Instant expiresAt) {
        String key = KeyText.random();
        keys.put(KeyText.hash(key), new ApiKey(UUID.randomUUID(), companyId, scopes, expiresAt));
        return key;
    }

    public void revoke(String key) {
        keys.remove(KeyText.hash(key));
    }

    ApiKeys keys() {
        return new ApiKeys() {
            @Override
            public Optional<ApiKey> byHash(String sha256) {
                return Optional.ofNullable(keys.get(sha256));
            }

            @Override
            public boolean isLive(UUID keyId) {
                return keys.values().stream().anyMatch(key -> key.keyId().equals(keyId));
            }
        };
    }

    @Override
    public Optional<Company> company(UUID companyId) {
        return Optional.ofNullable(companies.get(companyId));
    }

    @Override
    public Optional<UUID> companyOfUser(String userId) {
        return Optional.ofNullable(users.get(userId));
    }

    @Override
    public Optional<UUID> companyOfUploadClient(String client) {
        return Optional.empty();
    }
}
