package io.leadledger.intelligence.ask;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.CurrentCaller;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets in whom the document names, while a refusal can still be an HTTP answer. */
@Component
class AskHandshake implements HandshakeInterceptor {

    static final String CALLER = Caller.class.getName();
    static final String IDS = RequestIds.class.getName();

    private static final List<Role> ROLES = List.of(Role.MANAGER, Role.EXECUTIVE);
    private static final int SECONDS_TO_RETRY = 10;

    private final CurrentCaller current;
    private final AskConnections connections;
    private final AskSettings settings;

    AskHandshake(CurrentCaller current, AskConnections connections, AskSettings settings) {
        this.current = current;
        this.connections = connections;
        this.settings = settings;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Map<String, Object> attributes) {
        Caller caller = current.get().orElseThrow(() -> new LedgerException(ErrorCode.UNAUTHORIZED));
        caller.require(Scope.CRM_READ);
        caller.requireAnyOf(ROLES);
        if (connections.of(caller) >= settings.connectionsPerUser()) {
            throw new LedgerException(ErrorCode.RATE_LIMIT_EXCEEDED, "Too many open connections of one user").retryAfter(SECONDS_TO_RETRY);
        }
        HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        attributes.put(CALLER, caller);
        attributes.put(IDS, RequestIds.of(servletRequest));
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, @Nullable Exception failure) {}
}
