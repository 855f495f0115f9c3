package io.leadledger.web.idempotency;

import io.leadledger.api.Hashes;
import io.leadledger.api.error.LedgerException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code Idempotency-Key} of a request. */
final class KeyHeader {

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    private KeyHeader() {}

    /**
     * SHA-256 of the key; empty for a request without one.
     *
     * @throws LedgerException invalid_value for a key of other characters or length than 1 to 255 of printable ASCII
     */
    static Optional<byte[]> hashOf(HttpServletRequest request) {
        String key = request.getHeader(IdempotentRequests.KEY);
        if (key == null) {
            return Optional.empty();
        }
        if (!USABLE.matcher(key).matches()) {
            throw LedgerException.invalid(IdempotentRequests.KEY, "must have 1 to 255 printable ASCII characters");
        }
        return Optional.of(Hashes.sha256(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the hash of a request begins with: the same body sent elsewhere is another request. */
    static byte[] targetOf(HttpServletRequest request) {
        return (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
