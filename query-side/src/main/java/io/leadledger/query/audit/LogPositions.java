package io.leadledger.query.audit;

import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is read from the log itself is as new as the log; the header says so, as that of every other read. */
@Configuration(proxyBeanMethods = false)
class LogPositions implements HandlerInterceptor, WebMvcConfigurer {

    private final LogPages log;

    LogPositions(LogPages log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/audit/**");
    }

    /** Asked before the reading, so the answer may be newer, never older. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            response.setHeader(ReadConsistency.PROJECTION_POSITION, Long.toString(log.headOf(caller.companyId())));
        }
        return true;
    }
}
