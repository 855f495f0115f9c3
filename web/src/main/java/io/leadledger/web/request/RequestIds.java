package io.leadledger.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Taken over from the caller where they are usable, made here where not. They end up in headers, logs and stored events, so an id of another
 * alphabet or length is replaced, never passed on.
 *
 * @param traceparent in the W3C form, {@code 00-<trace id>-<parent id>-<flags>}
 */
public record RequestIds(String requestId, String correlationId, String traceparent) {

    public static final String REQUEST_ID_HEADER = "X-Request-ID";
    public static final String CORRELATION_ID_HEADER = "X-Correlation-ID";
    public static final String TRACEPARENT_HEADER = "traceparent";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final int MAX_LENGTH = 200;
    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._:~+/=@-]{1," + MAX_LENGTH + "}");
    private static final Pattern USABLE_TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The same ids for every call during one request. */
    public static RequestIds of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestIds known) {
            return known;
        }
        RequestIds ids = from(
                request.getHeader(REQUEST_ID_HEADER), request.getHeader(CORRELATION_ID_HEADER), request.getHeader(TRACEPARENT_HEADER));
        request.setAttribute(ATTRIBUTE, ids);
        return ids;
    }

    static RequestIds from(@Nullable String requestId, @Nullable String correlationId, @Nullable String traceparent) {
        String request = usableOr(RequestIds::newId, requestId, USABLE_ID);
        String correlation = usableOr(() -> request, correlationId, USABLE_ID);
        return new RequestIds(request, correlation, usableOr(RequestIds::newTraceparent, traceparent, USABLE_TRACEPARENT));
    }

    public String traceId() {
        return traceparent.substring(3, 35);
    }

    private static String usableOr(Supplier<String> made, @Nullable String given, Pattern pattern) {
        return given != null && pattern.matcher(given).matches() ? given : made.get();
    }

    /** Only has to be unlikely to repeat, and nobody may be let in for knowing it: no secure randomness needed. */
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static String newTraceparent() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-" + hex.toHexDigits(random.nextLong() | 1)
                + "-00";
    }
}
