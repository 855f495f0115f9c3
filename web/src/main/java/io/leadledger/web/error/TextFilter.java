package io.leadledger.web.error;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses early what would only fail late and loudly: U+0000 in a path or parameter, which can match nothing that is stored, a
 * {@code Content-Type} that names a range of types, and a compressed body, each line of which would be refused as unreadable JSON.
 */
@Component
@Order(FilterOrder.TEXT)
final class TextFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (holdsNul(request.getRequestURI())) {
            throw new LedgerException(ErrorCode.INVALID_TEXT, "The path holds the character U+0000");
        }
        String query = request.getQueryString();
        if (query != null && holdsNul(query)) {
            String parameter = parameterWithNul(query);
            throw new LedgerException(ErrorCode.INVALID_TEXT, parameter, "'" + parameter + "' holds the character U+0000");
        }
        String type = request.getContentType();
        if (type != null && type.indexOf('*') >= 0) {
            throw new LedgerException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "'Content-Type' must name one media type");
        }
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new LedgerException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding", "'Content-Encoding' must be left out: send the body uncompressed");
        }
        chain.doFilter(request, response);
    }

    private static boolean holdsNul(String raw) {
        return raw.contains("%00") || raw.indexOf('\0') >= 0;
    }

    private static String parameterWithNul(String query) {
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && holdsNul(pair.substring(equals))) {
                return pair.substring(0, equals);
            }
        }
        return "query";
    }
}
