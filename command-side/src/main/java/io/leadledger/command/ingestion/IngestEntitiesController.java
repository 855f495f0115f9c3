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

/** {@code POST /api/v1/ingestion/entities}: what is known of entities, answered once it is durable. */
@RestController
@RequestMapping("/api/v1/ingestion/entities")
@RequiresScope(Scope.INGEST)
class IngestEntitiesController {

    private final IngestionRequests requests;

    IngestEntitiesController(IngestionRequests requests) {
        this.requests = requests;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(Caller caller, HttpServletRequest request) throws IOException {
        return requests.batch(caller, request, SourceKind.ENTITIES, body -> IngestEntitiesRequest.read(body, caller).entities());
    }

    /** One entity a line, any number of them. */
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<byte[]> stream(Caller caller, HttpServletRequest request) throws IOException {
        return requests.stream(caller, request, SourceKind.ENTITIES);
    }
}
