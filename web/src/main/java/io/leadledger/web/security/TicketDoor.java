package io.leadledger.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/** Finds the credential of a request: the bearer header, or the ticket in the URL of a WebSocket. A ticket is good for nothing else. */
@Component
final class TicketDoor implements BearerTokenResolver {

    private static final Set<String> WEB_SOCKETS = Set.of("/api/v1/rag/query");
    private static final String PARAMETER = "ticket";
    private static final String BY_TICKET = TicketDoor.class.getName();

    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
    private final ObjectProvider<Tickets> tickets;
    private final CredentialCheck credentials;

    TicketDoor(ObjectProvider<Tickets> tickets, CredentialCheck credentials) {
        this.tickets = tickets;
        this.credentials = credentials;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String bearer = header.resolve(request);
        if (bearer != null || !WEB_SOCKETS.contains(request.getRequestURI())) {
            return bearer;
        }
        String ticket = request.getParameter(PARAMETER);
        if (ticket == null || ticket.isEmpty()) {
            return null;
        }
        request.setAttribute(BY_TICKET, true);
        return ticket;
    }

    AuthenticationManager checkOf(HttpServletRequest request) {
        return request.getAttribute(BY_TICKET) == null ? credentials : presented -> {
            String ticket = ((BearerTokenAuthenticationToken) presented).getToken();
            return tickets.getObject().redeem(ticket, request.getRequestURI())
                    .map(CallerAuthentication::new)
                    .orElseThrow(() -> new BadCredentialsException("unknown, used or expired ticket"));
        };
    }
}
