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

/** {@code POST /api/v1/ingestion/events}: what happened to entities, answered once it is durable. */
@RestController
@RequestMapping("/api/v1/ingestion/events")
@RequiresScope(Scope.INGEST)
class IngestEventsController {

    private static final String SUMMARY = "Events of leads, calls, deals and conversations, as a batch or as a stream of lines";
    private static final String REQUEST = """
            {"company_id": "550e8400-e29b-41d4-a716-446655440000", "events": [{"event_id": "event_12345", "entity_id": "entity_12345", \
             "event_type": "call", "timestamp": "2026-01-15T10:30:00Z", \
             "data": {"call_id": "call_12345", "duration": 300, "outcome": "qualified"}}]}""";
    private static final String ANSWER = """
            {"ingestion_id": "ingest_0198d7c2", "status": "completed", "events_processed": 1, "events_created": 1, "events_duplicate": 0, \
             "rejected": 0, "errors": []}""";

    private final IngestionRequests requests;

    IngestEventsController(IngestionRequests requests) {
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
        return requests.batch(caller, request, SourceKind.EVENTS, body -> IngestEventsRequest.read(body, caller).events());
    }

    /** One event a line, any number of them. */
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = SUMMARY)
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = IngestionAnswer.class),
            examples = @ExampleObject(ANSWER)))
    ResponseEntity<byte[]> stream(Caller caller, HttpServletRequest request) throws IOException {
        return requests.stream(caller, request, SourceKind.EVENTS);
    }
}
