package io.leadledger.command.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.SortableIds;
import io.leadledger.api.document.DocumentCommand;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentPurpose;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.address.AddressRules;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 3.2 and 3.3 of the Otto document: a document that is fetched, what another product says of it, and its end. */
@RestController
@RequestMapping("/api/v1/ingestion/documents")
@RequiresScope(Scope.INGEST)
@RequiresRole(Role.MANAGER)
class UploadedDocumentController {

    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final String UPLOAD = """
            {"company_id": "550e8400-e29b-41d4-a716-446655440000", "document_name": "policy.pdf", "document_type": "pdf",
             "url": "https://s3.amazonaws.com/bucket/policy.pdf", "namespace": "company_xyz",
             "metadata": {"category": "policies", "access_level": "internal"}}""";
    private static final String COMPLETION = """
            {"upload_id": "upload_12345", "processing_job_id": "job_12345", "status": "completed", "chunks_created": 25, "vector_embeddings": 25,
             "metadata_extracted": {"title": "Company Policy Document", "pages": 15, "language": "en"}}""";

    private final PatientCommands commands;
    private final AddressRules addresses;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    UploadedDocumentController(
            PatientCommands commands, AddressRules addresses, IdempotentRequests idempotency, LastWrites lastWrites, ObjectMapper json, Clock clock) {
        this.commands = commands;
        this.addresses = addresses;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(path = "/upload", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Have a document fetched and indexed", description = """
            It is fetched from a public address of at most 50 MiB, after the answer; redirects are not followed. How it went is at \
            `GET /api/v1/ingestion/documents/{document_id}`, under the id of the document or of the upload.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(UPLOAD)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentAnswers.Uploaded.class)))
    ResponseEntity<byte[]> upload(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return idempotency.execute(caller, request, body, () -> {
            UploadRequest posted = UploadRequest.read(caller, body, addresses);
            String id = SortableIds.next(DocumentIds.DOCUMENT, clock);
            DocumentEvent.Received document = new DocumentEvent.Received(
                    id, DocumentPurpose.UPLOAD, posted.documentType(), posted.name(), posted.role(), posted.namespace(), posted.metadata(), null,
                    posted.url().toString(), now());
            DocumentCommand.Outcome outcome = send(caller, request, new DocumentCommand.Receive(caller.companyId(), document));
            return answer(HttpStatus.CREATED, outcome, DocumentAnswers.Uploaded.of(id, clock.instant().plus(USUAL)));
        });
    }

    @PostMapping(path = "/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say that a document was processed elsewhere", description = """
            The status is completed or failed. The same again changes nothing; 404 for an upload that nobody made.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(COMPLETION)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentAnswers.Acknowledged.class)))
    ResponseEntity<byte[]> complete(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return idempotency.execute(caller, request, body, () -> {
            DocumentEvent.ProcessingReported report = CompletionRequest.read(caller, body, now());
            DocumentCommand.Outcome outcome = send(caller, request, new DocumentCommand.Report(caller.companyId(), report));
            return answer(
                    HttpStatus.OK, outcome,
                    new DocumentAnswers.Acknowledged("acknowledged", report.documentId(), report.status().wireName()));
        });
    }

    @DeleteMapping("/{document_id}")
    @Operation(summary = "Delete a document", description = "Its content and its passages are removed; that it was here stays in the history.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(Caller caller, HttpServletRequest request, @PathVariable("document_id") String id) {
        String document = DocumentIds.document(id).orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Document not found"));
        DocumentCommand.Outcome outcome = send(caller, request, new DocumentCommand.Delete(caller.companyId(), document, now()));
        return ResponseEntity.noContent().header(ReadConsistency.EVENT_POSITION, position(outcome)).build();
    }

    private DocumentCommand.Outcome send(Caller caller, HttpServletRequest request, DocumentCommand command) {
        DocumentCommand.Outcome outcome = commands.send(command, RequestMetaData.of(caller, request));
        lastWrites.record(caller, outcome.position().value());
        return outcome;
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, DocumentCommand.Outcome outcome, Object answer) {
        try {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(ReadConsistency.EVENT_POSITION, position(outcome))
                    .body(json.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String position(DocumentCommand.Outcome outcome) {
        return Long.toString(outcome.position().value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
