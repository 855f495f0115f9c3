package io.leadledger.web.request;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks on single fields of a body or parameters, which name the field when they fail. */
public final class Fields {

    private Fields() {}

    /** @throws LedgerException if it is missing, blank, longer than {@code max} characters or not keepable */
    public static String text(String field, @Nullable String value, int max) {
        String given = optionalText(field, value, max);
        if (given == null) {
            throw LedgerException.missing(field);
        }
        return given;
    }

    /** Null for what is missing or blank. */
    public static @Nullable String optionalText(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!isKeepable(value)) {
            throw new LedgerException(ErrorCode.INVALID_TEXT, field, "'" + field + "' holds characters that cannot be kept");
        }
        if (value.length() > max) {
            throw LedgerException.invalid(field, "must have at most " + max + " characters");
        }
        return value;
    }

    public static UUID uuid(String field, String value) {
        try {
            UUID uuid = UUID.fromString(value);
            if (uuid.toString().equalsIgnoreCase(value)) {
                return uuid;
            }
        } catch (IllegalArgumentException ignored) {
            // refused below, like the short forms that the parser takes
        }
        throw LedgerException.invalid(field, "must be a UUID");
    }

    /** False for U+0000 and lone surrogates: neither survives the way to the database and back. */
    public static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
