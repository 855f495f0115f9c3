package io.leadledger.web.limits;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.limits.RateLimiter.Verdict;
import io.leadledger.web.request.FilterOrder;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.CurrentCaller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts after the caller is known, or else by the address; the headers are those of the IETF draft "RateLimit header fields for HTTP". */
@Component
@Order(FilterOrder.RATE_LIMIT)
final class RateLimitFilter extends OncePerRequestFilter {

    private final LimitPolicy policy;
    private final RateLimiter limiter;
    private final CurrentCaller current;

    RateLimitFilter(LimitPolicy policy, RateLimiter limiter, CurrentCaller current) {
        this.policy = policy;
        this.limiter = limiter;
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = current.get();
        caller.map(known -> policy.limitOf(request, known))
                .orElseGet(() -> policy.limitOfStranger(request))
                .ifPresent(limit -> count(limit, response));
        chain.doFilter(request, response);
    }

    private void count(Limit limit, HttpServletResponse response) {
        Verdict verdict = limiter.take(limit);
        String name = "\"" + limit.policy() + "\"";
        response.setHeader("RateLimit-Policy", name + ";q=" + limit.requests() + ";w=" + limit.window().toSeconds());
        response.setHeader("RateLimit", name + ";r=" + verdict.remaining() + ";t=" + verdict.secondsToReset());
        if (!verdict.allowed()) {
            int seconds = Math.toIntExact(verdict.secondsToReset());
            throw new LedgerException(ErrorCode.RATE_LIMIT_EXCEEDED, "Rate limit exceeded. Retry after " + seconds + " seconds.")
                    .retryAfter(seconds);
        }
    }
}
