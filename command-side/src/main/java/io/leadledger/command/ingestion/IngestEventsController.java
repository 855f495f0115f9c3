package io.leadledger.command.ingestion;

import io.leadledger.api.command.IngestChunk.SourceKind;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/ingestion/events}: what happened to entities, answered once it is durable. */
@RestController
@RequestMapping("/api/v1/ingestion/events")
@RequiresScope(Scope.INGEST)
class IngestEventsController {

    private final IngestionRequests requests;

    IngestEventsController(IngestionRequests requests) {
        this.requests = requests;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(Caller caller, HttpServletRequest request) throws IOException {
        return requests.batch(caller, request, SourceKind.EVENTS, body -> IngestEventsRequest.read(body, caller).events());
    }

    /** One event a line, any number of them. */
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<byte[]> stream(Caller caller, HttpServletRequest request) throws IOException {
        return requests.stream(caller, request, SourceKind.EVENTS);
    }
}
