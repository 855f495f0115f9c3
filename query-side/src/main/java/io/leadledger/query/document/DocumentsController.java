package io.leadledger.query.document;

import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentState;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to look after a document was sent. */
@RestController
@RequiresScope(Scope.READ)
@RequiresRole(Role.MANAGER)
class DocumentsController {

    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;
    private static final int MOST_OFFSET = 1_000_000;
    private static final Set<String> STATUSES = Set.of("processing", "completed", "failed", "withdrawn");
    private static final Set<String> PURPOSES = Set.of("sop", "training", "reference", "upload");

    private final DocumentReads documents;
    private final ReadConsistency consistency;

    DocumentsController(DocumentReads documents, ReadConsistency consistency) {
        this.documents = documents;
        this.consistency = consistency;
    }

    @GetMapping("/api/v1/ingestion/documents/{document_id}")
    @Operation(summary = "How far a document is", description = """
            By the id of the document, or of the ingestion, the upload or the processing job that brought it in.""")
    DocumentAnswer document(
            Caller caller, @PathVariable("document_id") String id, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, response, "documents");
        return DocumentIds.document(id)
                .flatMap(document -> documents.find(caller.companyId(), document))
                .map(DocumentAnswer::of)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Document not found"));
    }

    @GetMapping("/api/v1/ingestion/documents")
    @Operation(summary = "Documents, newest first")
    @Parameter(name = "status", schema = @Schema(allowableValues = {"processing", "completed", "failed", "withdrawn"}))
    @Parameter(name = "purpose", schema = @Schema(allowableValues = {"sop", "training", "reference", "upload"}))
    @Parameter(name = "namespace", schema = @Schema(type = "string"))
    @Parameter(name = "limit", description = "1 to 100; 20 if absent", schema = @Schema(type = "integer"))
    @Parameter(name = "offset", schema = @Schema(type = "integer"))
    DocumentAnswer.Page documents(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.clamped("limit", USUAL_LIMIT, 1, MOST);
        Integer given = parameters.number("offset", 0, MOST_OFFSET);
        int offset = given == null ? 0 : given;
        DocumentReads.Filter filter = new DocumentReads.Filter(
                word(parameters, "status", STATUSES), word(parameters, "purpose", PURPOSES), parameters.text("namespace"));
        consistency.await(caller, request, response, "documents");
        List<DocumentState> found = documents.list(caller.companyId(), filter, limit, offset);
        long total = documents.count(caller.companyId(), filter);
        return new DocumentAnswer.Page(
                found.stream().map(DocumentAnswer::of).toList(), total, limit, offset, offset + found.size() < total);
    }

    private static @Nullable String word(Parameters parameters, String name, Set<String> known) {
        String word = parameters.text(name);
        if (word == null) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!known.contains(lower)) {
            throw LedgerException.invalid(name, "must be one of " + String.join(", ", known.stream().sorted().toList()));
        }
        return lower;
    }
}
