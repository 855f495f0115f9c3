package io.leadledger.web.limits;

import io.leadledger.web.family.ApiFamily;
import io.leadledger.web.request.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** No body fills the memory, whatever its sender says about its length. Streams that are worked off as they come have no limit. */
@Component
@Order(FilterOrder.BODY_LIMIT)
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodySettings settings;

    BodyLimitFilter(BodySettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isStreamed(request)) {
            chain.doFilter(request, response);
            return;
        }
        long max = limitOf(ApiFamily.of(request)).toBytes();
        if (request.getContentLengthLong() > max) {
            throw LimitedBody.tooLarge(max);
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new LimitedRequest(request, max) : request, response);
    }

    /** Multipart bodies have limits of their own and are written to files. */
    private static boolean isStreamed(HttpServletRequest request) {
        String type = request.getContentType();
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/x-ndjson") || lower.startsWith("text/csv") || lower.startsWith("multipart/");
    }

    private DataSize limitOf(ApiFamily family) {
        return switch (family) {
            case INGESTION -> settings.ingestion();
            case UPLOAD -> settings.upload();
            default -> settings.other();
        };
    }
}
