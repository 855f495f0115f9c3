package io.leadledger.command.ingestion;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import org.jspecify.annotations.Nullable;

/** One item cannot be taken; its neighbours can. Carries no stack trace: it is an answer, not a fault. */
public final class ItemRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;

    public ItemRejected(ErrorCode code, @Nullable String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    public static ItemRejected missing(String field) {
        return new ItemRejected(ErrorCode.MISSING_FIELD, field, "'" + field + "' is required");
    }

    public static ItemRejected invalid(String field, String rule) {
        return new ItemRejected(ErrorCode.INVALID_VALUE, field, "'" + field + "' " + rule);
    }

    static ItemRejected of(LedgerException refusal) {
        return new ItemRejected(refusal.code(), refusal.field(), refusal.message());
    }

    /** For an item that is a whole request. */
    public LedgerException asRefusal() {
        return new LedgerException(code, field, message());
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
