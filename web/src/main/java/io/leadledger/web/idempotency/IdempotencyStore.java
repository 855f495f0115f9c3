package io.leadledger.web.idempotency;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** First answers, for 24 hours. */
public interface IdempotencyStore {

    Optional<StoredAnswer> find(UUID companyId, byte[] keyHash);

    /**
     * Joins the transaction of the caller where there is one, so that an answer is there if and only if its events are.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another request was answered under the key meanwhile
     */
    void store(UUID companyId, byte[] keyHash, byte[] requestHash, int status, Map<String, String> headers, byte[] body);

    /** {@link #store}, with the answer as it is sent. */
    default void keep(UUID companyId, byte[] keyHash, byte[] requestHash, ResponseEntity<byte[]> answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        byte[] body = answer.getBody();
        store(companyId, keyHash, requestHash, answer.getStatusCode().value(), headers, body == null ? new byte[0] : body);
    }

    /** Removes what is older than 24 hours. */
    int purge();
}
