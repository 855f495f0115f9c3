package io.leadledger.web.error;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import org.jspecify.annotations.Nullable;

/** Tells a body that is not JSON from one that is, but has the wrong type somewhere, without a word about our classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Failure explain(Throwable unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerException refusal) {
                return Failure.of(refusal);
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return Failure.of(LedgerException.invalid(String.valueOf(path(unknown)), "is no field of this request"));
            }
            if (cause instanceof MismatchedInputException mismatch) {
                String field = path(mismatch);
                return field == null
                        ? Failure.of(ErrorCode.INVALID_JSON, null, "The body has the wrong shape" + where(mismatch.getLocation()))
                        : Failure.of(LedgerException.invalid(field, "has a value of the wrong type"));
            }
            if (cause instanceof JsonProcessingException invalid) {
                return Failure.of(ErrorCode.INVALID_JSON, null, "The body is not readable JSON" + where(invalid.getLocation()));
            }
        }
        return Failure.of(ErrorCode.BAD_REQUEST, null, "The body is missing or cannot be read");
    }

    private static @Nullable String path(JsonMappingException mismatch) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
