package io.leadledger.web.access;

import io.leadledger.api.MetaKeys;
import io.leadledger.web.request.FilterOrder;
import io.leadledger.web.security.Caller;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** The route is logged as its pattern and the query not at all: both may hold phone numbers and names. */
@Component
@Order(FilterOrder.ACCESS_LOG)
final class AccessLogFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("io.leadledger.access");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtCompletion(request, response, begin));
            } else {
                log(request, response, begin);
            }
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long begin) {
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .addKeyValue("status", response.getStatus())
                .addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            line = line.addKeyValue(MetaKeys.COMPANY_ID, caller.companyId()).addKeyValue("credential", caller.credentialId());
        }
        line.log("request");
    }

    private record AtCompletion(HttpServletRequest request, HttpServletResponse response, long begin) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            log(request, response, begin);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
