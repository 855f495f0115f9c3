package io.leadledger.web.idempotency;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.security.MessageDigest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * The first answer under a key.
 *
 * @param requestHash SHA-256 of the request that was answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record StoredAnswer(byte[] requestHash, int status, Map<String, String> headers, byte[] body) {

    /** @throws LedgerException idempotency_key_reused when it answered another request */
    ResponseEntity<byte[]> replayTo(byte[] request) {
        if (!MessageDigest.isEqual(requestHash, request)) {
            throw new LedgerException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED, IdempotentRequests.KEY, ErrorCode.IDEMPOTENCY_KEY_REUSED.defaultMessage());
        }
        HttpHeaders replayed = new HttpHeaders();
        headers.forEach(replayed::set);
        replayed.set(IdempotentRequests.REPLAYED, "true");
        return new ResponseEntity<>(body, replayed, HttpStatusCode.valueOf(status));
    }
}
