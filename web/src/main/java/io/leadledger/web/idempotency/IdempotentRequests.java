package io.leadledger.web.idempotency;

import io.leadledger.api.Hashes;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Honours {@code Idempotency-Key} on JSON POSTs and PATCHes. Answers are kept when the request was done; a refusal is not kept, since the next attempt may be a
 * better one.
 */
@Component
public class IdempotentRequests {

    public static final String KEY = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotencyStore store;
    private final RunningKeys running;

    IdempotentRequests(IdempotencyStore store, RunningKeys running) {
        this.store = store;
        this.running = running;
    }

    /** For requests whose answer need not be stored in the transaction of their events: does it once, and keeps the answer right after. */
    public ResponseEntity<byte[]> execute(Caller caller, HttpServletRequest request, byte[] body, Supplier<ResponseEntity<byte[]>> action) {
        try (Attempt attempt = begin(caller, request, body)) {
            Optional<ResponseEntity<byte[]>> replay = attempt.replay();
            if (replay.isPresent()) {
                return replay.get();
            }
            ResponseEntity<byte[]> answer = action.get();
            if (answer.getStatusCode().is2xxSuccessful()) {
                attempt.keep(answer);
            }
            return answer;
        }
    }

    /**
     * For requests that call {@link Attempt#keep} themselves, inside of their transaction.
     *
     * @param body of the request, byte for byte
     * @throws LedgerException idempotency_key_reused for another request under the key, idempotency_key_in_progress while the first one runs,
     *     invalid_value for a key of other characters or length than 1 to 255 of printable ASCII
     */
    public Attempt begin(Caller caller, HttpServletRequest request, byte[] body) {
        Optional<byte[]> key = applies(request) ? KeyHeader.hashOf(request) : Optional.empty();
        if (key.isEmpty()) {
            return new WithoutKey();
        }
        byte[] keyHash = key.get();
        byte[] requestHash = hash(request, body);
        UUID companyId = caller.companyId();
        Optional<StoredAnswer> before = store.find(companyId, keyHash);
        if (before.isPresent()) {
            return new Replayed(before.get().replayTo(requestHash));
        }
        RunningKeys.Held held = running.tryHold(companyId, keyHash).orElseThrow(() -> new LedgerException(ErrorCode.IDEMPOTENCY_KEY_IN_PROGRESS));
        return begin(companyId, keyHash, requestHash, held);
    }

    /** Looks once more, now that the key is held: the first request may have ended between the first look and the hold. */
    private Attempt begin(UUID companyId, byte[] keyHash, byte[] requestHash, RunningKeys.Held held) {
        boolean fresh = false;
        try {
            Optional<StoredAnswer> meanwhile = store.find(companyId, keyHash);
            if (meanwhile.isPresent()) {
                return new Replayed(meanwhile.get().replayTo(requestHash));
            }
            fresh = true;
            return new Fresh(companyId, keyHash, requestHash, held);
        } finally {
            if (!fresh) {
                held.close();
            }
        }
    }

    private static boolean applies(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().matches("POST|PATCH") && type != null && type.toLowerCase(Locale.ROOT).matches("application/([a-z0-9.+-]+\\+)?json( *;.*)?");
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        byte[] target = KeyHeader.targetOf(request);
        return Hashes.sha256(ByteBuffer.allocate(target.length + body.length).put(target).put(body).array());
    }

    private record WithoutKey() implements Attempt {

        @Override
        public Optional<AnswerKey> key() {
            return Optional.empty();
        }

        @Override
        public Optional<ResponseEntity<byte[]>> replay() {
            return Optional.empty();
        }

        @Override
        public void keep(ResponseEntity<byte[]> answer) {}

        @Override
        public void close() {}
    }

    private record Replayed(ResponseEntity<byte[]> answer) implements Attempt {

        @Override
        public Optional<AnswerKey> key() {
            return Optional.empty();
        }

        @Override
        public Optional<ResponseEntity<byte[]>> replay() {
            return Optional.of(answer);
        }

        @Override
        public void keep(ResponseEntity<byte[]> other) {
            throw new IllegalStateException("the request was answered before");
        }

        @Override
        public void close() {}
    }

    private final class Fresh implements Attempt {

        private final UUID companyId;
        private final byte[] keyHash;
        private final byte[] requestHash;
        private final RunningKeys.Held held;

        Fresh(UUID companyId, byte[] keyHash, byte[] requestHash, RunningKeys.Held held) {
            this.companyId = companyId;
            this.keyHash = keyHash;
            this.requestHash = requestHash;
            this.held = held;
        }

        @Override
        public Optional<AnswerKey> key() {
            return Optional.of(new AnswerKey(keyHash, requestHash));
        }

        @Override
        public Optional<ResponseEntity<byte[]>> replay() {
            return Optional.empty();
        }

        @Override
        public void keep(ResponseEntity<byte[]> answer) {
            store.keep(companyId, keyHash, requestHash, answer);
        }

        @Override
        public void close() {
            held.close();
        }
    }
}
