package io.leadledger.web.idempotency;

import io.leadledger.web.request.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The existing UWC client, told by its version header, takes 200 for success and nothing else. */
@Component
@Order(FilterOrder.CREATED_STATUS)
final class CreatedStatusFilter extends OncePerRequestFilter {

    private static final String UWC_VERSION = "X-UWC-Version";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean uwc = request.getHeader(UWC_VERSION) != null;
        chain.doFilter(request, uwc ? new CreatedIsOk(response) : response);
    }

    private static final class CreatedIsOk extends HttpServletResponseWrapper {

        CreatedIsOk(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status == SC_CREATED ? SC_OK : status);
        }
    }
}
