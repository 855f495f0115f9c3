package io.leadledger.command.document;

import io.leadledger.api.document.DocumentCommand;
import io.leadledger.api.document.DocumentPurpose;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** 3.1, 3.4 and 3.5 of the Otto document: procedures, training materials and references, each a file of a form. */
@RestController
@RequestMapping(path = DocumentController.PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@RequiresScope(Scope.INGEST)
@RequiresRole(Role.MANAGER)
class DocumentController {

    static final String PATH = "/api/v1/ingestion";

    private static final String HOW = """
            PDF, DOCX, HTML, Markdown or plain text of up to 50 MiB. Its passages can be found once it is completed. The same file again, for \
            the same purpose, type and role, is the same document: 200 and `duplicate`.""";
    private static final String SOP = """
            {"company_id": "550e8400-e29b-41d4-a716-446655440000", "role": "sales_rep", "document_type": "sop", "file": "script.pdf", \
            "metadata": "{\\"version\\": \\"v2.1\\"}"}""";
    private static final String REFERENCE = """
            {"company_id": "550e8400-e29b-41d4-a716-446655440000", "document_type": "reference", "file": "warranty.docx", \
            "metadata": "{\\"category\\": \\"company_policies\\", \\"access_level\\": \\"internal\\"}"}""";

    private final DocumentIntake intake;
    private final LastWrites lastWrites;

    DocumentController(DocumentIntake intake, LastWrites lastWrites) {
        this.intake = intake;
        this.lastWrites = lastWrites;
    }

    /** For the description of the API. */
    record Form(
            @Schema(name = "company_id") @Nullable String companyId,
            @Nullable String role,
            @Schema(name = "document_type") @Nullable String documentType,
            @Schema(type = "string", format = "binary") String file,
            @Schema(description = "A JSON object") @Nullable String metadata) {}

    @PostMapping("/sop-documents")
    @Operation(summary = "Send a standard operating procedure", description = HOW
            + " With a role, those of that role, managers and executives alone find it.")
    @RequestBody(content = @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Form.class), examples = @ExampleObject(SOP)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentAnswers.Ingested.class)))
    ResponseEntity<DocumentAnswers.Ingested> sop(Caller caller, MultipartHttpServletRequest form) throws IOException {
        return take(caller, form, DocumentPurpose.SOP);
    }

    @PostMapping("/training-documents")
    @Operation(summary = "Send training material", description = HOW)
    @RequestBody(content = @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Form.class), examples = @ExampleObject(REFERENCE)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentAnswers.Ingested.class)))
    ResponseEntity<DocumentAnswers.Ingested> training(Caller caller, MultipartHttpServletRequest form) throws IOException {
        return take(caller, form, DocumentPurpose.TRAINING);
    }

    @PostMapping("/reference-documents")
    @Operation(summary = "Send a reference document", description = HOW)
    @RequestBody(content = @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Form.class), examples = @ExampleObject(REFERENCE)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentAnswers.Ingested.class)))
    ResponseEntity<DocumentAnswers.Ingested> reference(Caller caller, MultipartHttpServletRequest form) throws IOException {
        return take(caller, form, DocumentPurpose.REFERENCE);
    }

    private ResponseEntity<DocumentAnswers.Ingested> take(Caller caller, MultipartHttpServletRequest form, DocumentPurpose purpose)
            throws IOException {
        DocumentCommand.Outcome outcome = intake.take(caller, form, purpose, DocumentForm.read(caller, form, purpose));
        long position = outcome.position().value();
        lastWrites.record(caller, position);
        return ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create(PATH + "/documents/" + outcome.documentId()))
                .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                .body(DocumentAnswers.Ingested.of(purpose, outcome));
    }
}
