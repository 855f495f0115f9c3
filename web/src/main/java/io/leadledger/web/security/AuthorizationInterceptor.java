package io.leadledger.web.security;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds controllers to their {@link RequiresScope} and {@link RequiresRole}. */
@Component
final class AuthorizationInterceptor implements HandlerInterceptor {

    private final CurrentCaller current;
    private final ConcurrentHashMap<Method, Rule> rules = new ConcurrentHashMap<>();

    private record Rule(@Nullable Scope scope, List<Role> roles) {}

    AuthorizationInterceptor(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Rule rule = rules.computeIfAbsent(method.getMethod(), ignored -> ruleOf(method));
            if (rule.scope() != null || !rule.roles().isEmpty()) {
                check(rule);
            }
        }
        return true;
    }

    private void check(Rule rule) {
        Caller caller = current.get().orElseThrow(() -> new LedgerException(ErrorCode.UNAUTHORIZED));
        if (rule.scope() != null) {
            caller.require(rule.scope());
        }
        if (!rule.roles().isEmpty()) {
            caller.requireAnyOf(rule.roles());
        }
    }

    private static Rule ruleOf(HandlerMethod method) {
        RequiresScope scope = annotation(method, RequiresScope.class);
        RequiresRole role = annotation(method, RequiresRole.class);
        return new Rule(scope == null ? null : Scope.of(scope.value()).orElseThrow(), role == null ? List.of() : List.of(role.value()));
    }

    private static <A extends Annotation> @Nullable A annotation(HandlerMethod method, Class<A> type) {
        A own = method.getMethodAnnotation(type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
