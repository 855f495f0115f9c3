package io.leadledger.command.upload;

import io.leadledger.api.command.RecordCallUpload;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /apis/api/public/call-data} of the call-data upload document. */
@RestController
@RequestMapping("/apis/api/public/call-data")
class UploadController {

    static final int MOST_RESULTS = 10_000;

    private static final String EXAMPLE = """
            {"campaignId": "68c91223fde0aa95caa3dbe4", "voiceAgentId": "68c9105cfde0aa95caa3db64", "client": "68c90d626052ee95ac77059d",
             "callDetails": {"callId": "CALL-20250929-001", "direction": "inbound", "startTime": "2025-09-29T10:15:00.000Z",
               "endTime": "2025-09-29T10:20:30.000Z", "duration": 330, "status": "completed", "callerNumber": "+919876543210"},
             "caller": {"phoneNumber": "+919876543210"},
             "transcription": {"session_id": "session_20251023_075614", "start_time": "2025-10-23 07:56:34.608343",
               "conversation_items": [{"role": "user", "content": "Hello, I need help", "timestamp": "2025-10-23T07:56:44.608343Z"}]},
             "lead": {"name": "John Doe", "email": "john@example.com", "phone": "9876543210", "status": "new"}}""";

    private final UploadIntake intake;
    private final CurrentCaller caller;

    UploadController(UploadIntake intake, CurrentCaller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Upload a call with its transcription and lead", description = """
            The registered client decides whose call it is; a key is not needed, but one that is sent must belong to the same company.
            The same upload again changes nothing and is answered with 200.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<UploadAnswer> upload(HttpServletRequest request, @RequestBody byte[] body) {
        RecordCallUpload.Outcome outcome = intake.take(body, caller.get().orElse(null), request);
        return ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .header(ReadConsistency.EVENT_POSITION, Long.toString(outcome.position().value()))
                .body(UploadAnswer.of(outcome));
    }

    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = "Upload many calls, one a line", description = "Each line is taken by itself, and answered for by itself.")
    ResponseEntity<UploadAnswer.Bulk> bulk(HttpServletRequest request) throws IOException {
        BulkUpload upload = new BulkUpload(intake, caller.get().orElse(null), request);
        UploadAnswer.Bulk answer = upload.take();
        return ResponseEntity.ok().header(ReadConsistency.EVENT_POSITION, Long.toString(upload.position())).body(answer);
    }
}
