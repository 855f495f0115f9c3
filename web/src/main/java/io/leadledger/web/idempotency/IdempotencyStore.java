package io.leadledger.web.idempotency;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** First answers, for 24 hours. */
public interface IdempotencyStore {

    Optional<StoredAnswer> find(UUID companyId, byte[] keyHash);

    /**
     * Joins the transaction of the caller where there is one, so that an answer is there if and only if its events are.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another request was answered under the key meanwhile
     */
    void store(UUID companyId, byte[] keyHash, byte[] requestHash, int status, Map<String, String> headers, byte[] body);

    /** Removes what is older than 24 hours. */
    int purge();
}
