package io.leadledger.command.company;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadledger.web.security.ApiKey;
import io.leadledger.web.security.ApiKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every request asks for its key; the database is asked about each at most once in a while, which bounds how long a revoked key still works. */
@Component
final class CachedApiKeys implements ApiKeys {

    private static final Duration WHILE = Duration.ofMillis(1500);
    private static final int SIZE = 10_000;

    private final KeyStore store;
    private final Cache<String, Optional<ApiKey>> byHash = Caffeine.newBuilder().expireAfterWrite(WHILE).maximumSize(SIZE).build();
    private final Cache<UUID, Boolean> live = Caffeine.newBuilder().expireAfterWrite(WHILE).maximumSize(SIZE).build();

    CachedApiKeys(KeyStore store) {
        this.store = store;
    }

    @Override
    public Optional<ApiKey> byHash(String sha256) {
        return byHash.get(sha256, store::findLive);
    }

    @Override
    public boolean isLive(UUID keyId) {
        return live.get(keyId, store::isLive);
    }

    void forget(String hash, UUID keyId) {
        byHash.invalidate(hash);
        live.invalidate(keyId);
    }
}
