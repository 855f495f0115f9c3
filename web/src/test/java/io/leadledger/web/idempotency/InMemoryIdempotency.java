package io.leadledger.web.idempotency;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Store and running keys without a database. */
@Component
final class InMemoryIdempotency implements IdempotencyStore, RunningKeys {

    private final Map<String, StoredAnswer> answers = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<StoredAnswer> find(UUID companyId, byte[] keyHash) {
        return Optional.ofNullable(answers.get(name(companyId, keyHash)));
    }

    @Override
    public void store(UUID companyId, byte[] keyHash, byte[] requestHash, int status, Map<String, String> headers, byte[] body) {
        if (answers.putIfAbsent(name(companyId, keyHash), new StoredAnswer(requestHash, status, headers, body)) != null) {
            throw new DuplicateKeyException("answered before");
        }
    }

    @Override
    public int purge() {
        return 0;
    }

    @Override
    public Optional<Held> tryHold(UUID companyId, byte[] keyHash) {
        String name = name(companyId, keyHash);
        return held.add(name) ? Optional.of(() -> held.remove(name)) : Optional.empty();
    }

    private static String name(UUID companyId, byte[] keyHash) {
        return companyId + HexFormat.of().formatHex(keyHash);
    }
}
