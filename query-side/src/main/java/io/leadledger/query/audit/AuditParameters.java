package io.leadledger.query.audit;

import io.leadledger.api.error.LedgerException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters. Each refusal names the parameter. */
final class AuditParameters {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1_000;

    private static final String NOT_A_TIME = "must be an ISO 8601 date or time, such as 2026-01-31T12:00:00Z";
    private static final String NOT_A_CURSOR = "must be a next_cursor of an earlier answer";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    /** A plus sign that was not percent-encoded arrives as a blank. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (\\d{2}:?\\d{2})$");

    private static final String CURSOR_MARK = "p";

    private AuditParameters() {}

    /** A time without an offset is in UTC; a date is its first instant. */
    static @Nullable Instant time(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Instant time = parse(name, LOST_PLUS.matcher(value.strip()).replaceFirst("+$1"));
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw LedgerException.invalid(name, "must be a time in the years 1 to 9999");
        }
        return time;
    }

    private static Instant parse(String name, String value) {
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            int zone = Math.max(value.lastIndexOf('+'), value.lastIndexOf('-'));
            boolean zoned = value.endsWith("Z") || value.endsWith("z") || zone > 10;
            return zoned ? OffsetDateTime.parse(value).toInstant() : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            throw LedgerException.invalid(name, NOT_A_TIME);
        }
    }

    /** Null when it is left out. */
    static @Nullable Long number(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!DIGITS.matcher(value.strip()).matches()) {
            throw LedgerException.invalid(name, "must be a whole number of at least 0");
        }
        return Long.valueOf(value.strip());
    }

    static int limit(@Nullable String value) {
        Long limit = number("limit", value);
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1) {
            throw LedgerException.invalid("limit", "must be at least 1");
        }
        return (int) Math.min(limit, MAX_LIMIT);
    }

    static Set<String> types(@Nullable String value) {
        return value == null
                ? Set.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).filter(Predicate.not(String::isEmpty)).collect(Collectors.toSet());
    }

    static String cursor(long position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((CURSOR_MARK + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** The position in a cursor; null when it is left out. */
    static @Nullable Long position(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor.strip()), StandardCharsets.US_ASCII);
            if (text.startsWith(CURSOR_MARK) && DIGITS.matcher(text.substring(1)).matches()) {
                return Long.valueOf(text.substring(1));
            }
        } catch (IllegalArgumentException notBase64) {
            throw LedgerException.invalid("cursor", NOT_A_CURSOR);
        }
        throw LedgerException.invalid("cursor", NOT_A_CURSOR);
    }

    /** For {@code diff}: a version, or a time at which something was known. */
    static Viewpoint versionOrTime(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw LedgerException.missing(name);
        }
        if (DIGITS.matcher(value.strip()).matches()) {
            return Viewpoint.version(Long.parseLong(value.strip()));
        }
        return new Viewpoint(null, time(name, value), null);
    }

    static Viewpoint viewpoint(@Nullable String version, @Nullable String knownAt, @Nullable String asOf) {
        Viewpoint viewpoint =
                new Viewpoint(number("version", version), time("known_at", knownAt), time("as_of", asOf));
        if (viewpoint.version() != null && (viewpoint.knownAt() != null || viewpoint.asOf() != null)) {
            throw LedgerException.invalid("version", "cannot be combined with known_at or as_of");
        }
        return viewpoint;
    }
}
