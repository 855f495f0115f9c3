package io.leadledger.command.ingestion;

import io.leadledger.api.command.IngestChunk.SourceKind;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

    private static final String SUMMARY = "Leads, deals, calls, reps and records, as a batch or as a stream of lines";
    private static final String REQUEST = """
            {"company_id": "550e8400-e29b-41d4-a716-446655440000", "entities": [{"entity_id": "entity_12345", \
             "entity_type": "customer", "attributes": {"name": "John Smith", "email": "john@abc.com", "lead_score": 85}, \
             "timestamp": "2026-01-15T10:30:00Z"}]}""";
    private static final String ANSWER = """
            {"ingestion_id": "ingest_0198d7c2", "status": "completed", "entities_processed": 1, "entities_created": 1, "entities_updated": 0, \
             "entities_unchanged": 0, "rejected": 0, "errors": []}""";

    private final IngestionRequests requests;

    IngestEntitiesController(IngestionRequests requests) {
        this.requests = requests;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = SUMMARY,
            requestBody = @RequestBody(required = true, content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject(REQUEST)),
                @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE)
            }))
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = IngestionAnswer.class),
            examples = @ExampleObject(ANSWER)))
    ResponseEntity<byte[]> post(Caller caller, HttpServletRequest request) throws IOException {
        return requests.batch(caller, request, SourceKind.ENTITIES, body -> IngestEntitiesRequest.read(body, caller).entities());
    }

    /** One entity a line, any number of them. */
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = SUMMARY)
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = IngestionAnswer.class),
            examples = @ExampleObject(ANSWER)))
    ResponseEntity<byte[]> stream(Caller caller, HttpServletRequest request) throws IOException {
        return requests.stream(caller, request, SourceKind.ENTITIES);
    }
}
