package io.leadledger.web.idempotency;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Honours {@code Idempotency-Key} for bodies of any length and type, which are hashed while they are read and not kept. */
@Component
public class IdempotentStreams {

    private final IdempotencyStore store;
    private final RunningKeys running;

    IdempotentStreams(IdempotencyStore store, RunningKeys running) {
        this.store = store;
        this.running = running;
    }

    /** What is to be done with a body. */
    @FunctionalInterface
    public interface Action {
        ResponseEntity<byte[]> answer(InputStream body) throws IOException;
    }

    /**
     * Does it once, and keeps the answer right after. An action that was stopped in between is done again with the next request, so it must
     * not mind what it did before.
     *
     * @throws LedgerException as {@link IdempotentRequests#begin}
     */
    public ResponseEntity<byte[]> execute(Caller caller, HttpServletRequest request, Action action) throws IOException {
        Optional<byte[]> key = KeyHeader.hashOf(request);
        if (key.isEmpty()) {
            return action.answer(request.getInputStream());
        }
        return execute(caller.companyId(), key.get(), HashedBody.of(request), action);
    }

    private ResponseEntity<byte[]> execute(UUID companyId, byte[] keyHash, HashedBody body, Action action) throws IOException {
        try (RunningKeys.Held _ = running.tryHold(companyId, keyHash)
                .orElseThrow(() -> new LedgerException(ErrorCode.IDEMPOTENCY_KEY_IN_PROGRESS))) {
            Optional<StoredAnswer> before = store.find(companyId, keyHash);
            if (before.isPresent()) {
                return before.get().replayTo(body.hash());
            }
            ResponseEntity<byte[]> answer = action.answer(body);
            if (answer.getStatusCode().is2xxSuccessful()) {
                store.keep(companyId, keyHash, body.hash(), answer);
            }
            return answer;
        }
    }
}
