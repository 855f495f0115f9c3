package io.leadledger.web.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** For code that is given no caller. Empty on public paths, and on threads that serve no request. */
@Component
public class CurrentCaller {

    public Optional<Caller> get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }
}
