package io.leadledger.web.idempotency;

import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** One run of a request that may carry an {@code Idempotency-Key}; without one it does nothing. To be closed when the request is over. */
public interface Attempt extends AutoCloseable {

    /** For a handler that keeps the answer itself, maybe on another node; empty for a request without a key. */
    Optional<AnswerKey> key();


    /** The first answer, when the request was answered before: nothing is to be done again. */
    Optional<ResponseEntity<byte[]>> replay();

    /**
     * Makes this the answer for the next 24 hours. Called inside of a transaction it joins it, and holds if and only if that commits.
     */
    void keep(ResponseEntity<byte[]> answer);

    @Override
    void close();
}
