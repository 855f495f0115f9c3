package io.leadledger.intelligence.ask;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.leadledger.web.security.Tickets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way into a WebSocket for browsers, whose JavaScript cannot set a header there. */
@RestController
@RequiresScope(Scope.READ)
@RequiresRole({Role.MANAGER, Role.EXECUTIVE})
class TicketController {

    private final Tickets tickets;
    private final AskSettings settings;
    private final Clock clock;

    TicketController(Tickets tickets, AskSettings settings, Clock clock) {
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/api/v1/rag/tickets")
    @Operation(summary = "A ticket that opens one WebSocket to Ask Otto", description = """
            The WebSocket is at /api/v1/rag/query. It takes the same credentials as every endpoint in its Authorization header; a browser, which \
            cannot send one, opens wss://…/api/v1/rag/query?ticket={ticket} instead. A ticket is good once, for a minute, and for the company, \
            user and role that asked for it.

            A client sends JSON messages {"type": …, "session_id": …}: connect; query {"message", "context": {"date_range": {"start", "end"}, \
            "rep_id", "call_type", "campaign_id"}}; follow_up {"message", "previous_query_id"}; ping; disconnect.

            The server sends connected {status, resumed}; processing {query_id, status}; response_chunk {query_id, chunk, chunk_index, \
            total_chunks}, which joined are the answer; response_complete {query_id, answer, citations: [{source, page, confidence, excerpt}], \
            confidence, suggested_follow_ups}; error {query_id, error, message, suggestion, field}; timeout {message}, five minutes before a \
            session ends that nobody used for half an hour; pong; disconnected {status, reason}. Each has session_id and timestamp.

            A session outlives its connection: connect with its session_id resumes it, and answers that did not arrive are sent again.""")
    ResponseEntity<Ticket> issue(Caller caller) {
        Instant expiresAt = clock.instant().plus(settings.ticket()).truncatedTo(ChronoUnit.MILLIS);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Ticket(tickets.issue(caller, AskConfiguration.PATH, expiresAt), expiresAt.toString()));
    }

    record Ticket(
            @Schema(example = "q8Yp0cT2m7d3…") String ticket,
            @JsonProperty("expires_at") @Schema(example = "2025-01-15T10:31:00Z") String expiresAt) {}
}
