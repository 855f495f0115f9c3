package io.leadledger.intelligence.ask;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Failures as messages, in the words of the document's HTTP errors. */
final class Refusals {

    private Refusals() {}

    static ServerMessage.Failed of(@Nullable String queryId, @Nullable String sessionId, LedgerException refusal, Instant now) {
        return new ServerMessage.Failed(
                queryId, sessionId, wire(refusal.code()), refusal.message(), suggestion(refusal.code()), refusal.field(),
                refusal.retryAfterSeconds(), null, now);
    }

    private static String wire(ErrorCode code) {
        return switch (code.status()) {
            case 400 -> ErrorCode.BAD_REQUEST.wire();
            case 403 -> ErrorCode.FORBIDDEN.wire();
            case 404 -> ErrorCode.NOT_FOUND.wire();
            default -> code.wire();
        };
    }

    private static @Nullable String suggestion(ErrorCode code) {
        return switch (code) {
            case RATE_LIMIT_EXCEEDED, UNAVAILABLE, INTERNAL_SERVER_ERROR -> "Ask again in a moment";
            default -> null;
        };
    }
}
