package io.leadledger.api.error;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that the caller may read: the message is shown as it is, so it holds no personal data and nothing about our inside.
 */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;
    private final @Nullable Integer retryAfterSeconds;

    public LedgerException(ErrorCode code) {
        this(code, null, code.defaultMessage());
    }

    public LedgerException(ErrorCode code, String message) {
        this(code, null, message);
    }

    /**
     * @param field the name of the field, parameter or header that is to blame, as the caller wrote it; null when it is none of them
     */
    public LedgerException(ErrorCode code, @Nullable String field, String message) {
        this(code, field, message, null);
    }

    private LedgerException(ErrorCode code, @Nullable String field, String message, @Nullable Integer retryAfterSeconds) {
        super(message);
        this.code = code;
        this.field = field;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static LedgerException missing(String field) {
        return new LedgerException(ErrorCode.MISSING_FIELD, field, "'" + field + "' is required");
    }

    /** @param rule what the value must be, such as {@code must be a UUID} */
    public static LedgerException invalid(String field, String rule) {
        return new LedgerException(ErrorCode.INVALID_VALUE, field, "'" + field + "' " + rule);
    }

    public LedgerException retryAfter(int seconds) {
        return new LedgerException(code, field, message(), seconds);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /** Seconds after which trying again makes sense; null leaves the choice to the translator. */
    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public String message() {
        String message = getMessage();
        return message != null ? message : code.defaultMessage();
    }
}
