package io.leadledger.web.request;

import io.leadledger.api.MetaKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Outermost of all filters, so that even a refused request is answered and logged with its ids. */
@Component
@Order(FilterOrder.REQUEST_IDS)
final class RequestIdsFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestIds ids = RequestIds.of(request);
        response.setHeader(RequestIds.REQUEST_ID_HEADER, ids.requestId());
        response.setHeader(RequestIds.CORRELATION_ID_HEADER, ids.correlationId());
        response.setHeader(RequestIds.TRACEPARENT_HEADER, ids.traceparent());
        MDC.put(MetaKeys.REQUEST_ID, ids.requestId());
        MDC.put(MetaKeys.CORRELATION_ID, ids.correlationId());
        MDC.put(MetaKeys.TRACE_ID, ids.traceId());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(MetaKeys.REQUEST_ID);
            MDC.remove(MetaKeys.CORRELATION_ID);
            MDC.remove(MetaKeys.TRACE_ID);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
