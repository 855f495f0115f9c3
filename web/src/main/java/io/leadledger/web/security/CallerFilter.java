package io.leadledger.web.security;

import io.leadledger.api.MetaKeys;
import io.leadledger.web.request.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Right behind the security chain: makes the caller known to the rest, and refuses a request that names another company than the caller's. */
@Component
@Order(FilterOrder.COMPANY)
final class CallerFilter extends OncePerRequestFilter {

    private static final String COMPANY_HEADER = "X-Company-ID";

    private final CurrentCaller current;

    CallerFilter(CurrentCaller current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = current.get().orElse(null);
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(Caller.class.getName(), caller);
        for (String named : Collections.list(request.getHeaders(COMPANY_HEADER))) {
            if (!named.isBlank()) {
                caller.requireCompany(named);
            }
        }
        MDC.put(MetaKeys.COMPANY_ID, caller.companyId().toString());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(MetaKeys.COMPANY_ID);
        }
    }
}
