package io.leadledger.web.error;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What an envelope is filled from.
 *
 * @param field the field, parameter or header to blame; null when it is none of them
 * @param retryAfterSeconds null unless trying again later can help
 * @param headers what HTTP itself asks for with this failure, such as {@code Allow}
 */
record Failure(ErrorCode code, @Nullable String field, String message, @Nullable Integer retryAfterSeconds, HttpHeaders headers) {

    private static final int SOON = 1;
    private static final int AFTER_A_RESTART = 5;

    static Failure of(ErrorCode code) {
        return of(code, null, code.defaultMessage());
    }

    static Failure of(ErrorCode code, @Nullable String field, String message) {
        return new Failure(code, field, message, defaultRetryAfter(code), new HttpHeaders());
    }

    static Failure of(LedgerException refusal) {
        Integer given = refusal.retryAfterSeconds();
        return new Failure(
                refusal.code(), refusal.field(), refusal.message(), given != null ? given : defaultRetryAfter(refusal.code()), new HttpHeaders());
    }

    Failure with(HttpHeaders more) {
        return new Failure(code, field, message, retryAfterSeconds, more);
    }

    private static @Nullable Integer defaultRetryAfter(ErrorCode code) {
        if (!code.isTemporary()) {
            return null;
        }
        return code == ErrorCode.UNAVAILABLE ? AFTER_A_RESTART : SOON;
    }
}
