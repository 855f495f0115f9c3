package io.leadledger.query.callcenter;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.crm.ReadPositions;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports of the last 30 days. They are read where they are counted, so they are never behind. */
@RestController
@RequestMapping("/v1/contact-lists/{id}/imports")
@RequiresScope(Scope.READ)
class ImportsController {

    private static final List<Sort> SORTS = List.of(new Sort("begunAt", "begun_at", Sort.Type.TIME));

    private static final String PAGE = "{\"data\": [" + ImportLine.EXAMPLE + """
            ], "pagination": {"total": 1, "page": 1, "limit": 20, "pages": 1, "nextCursor": null, "totalExact": true}}""";

    private static final Csv<ImportLine> TABLE = new Csv<ImportLine>()
            .column("importId", ImportLine::importId)
            .column("received", ImportLine::received)
            .column("created", ImportLine::created)
            .column("updated", ImportLine::updated)
            .column("rejected", ImportLine::rejected)
            .column("begunAt", ImportLine::begunAt)
            .column("updatedAt", ImportLine::updatedAt)
            .column("endedAt", ImportLine::endedAt);

    private final JdbcClient jdbc;
    private final ContactListRows lists;
    private final PageAnswers answers;
    private final ReadPositions positions;

    ImportsController(JdbcClient jdbc, ContactListRows lists, PageAnswers answers, ReadPositions positions) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping
    @Operation(summary = "Imports into a contact list, newest first", description = """
            Of the last 30 days, also while they go on: the counts grow as rows are taken. As JSON, CSV or NDJSON by Accept.""")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(PAGE)))
    ResponseEntity<?> list(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        ListRequest page = ListRequest.ofPage(Parameters.of(request), SORTS);
        positions.await(caller, request, response, "contact-lists");
        if (lists.find(caller.companyId(), id).isEmpty()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Contact list not found");
        }
        return answers.answer(
                request,
                new ListQuery("public.contact_import", "import_id")
                        .where("company_id = :company", "company", caller.companyId())
                        .where("list_id = :list", "list", id)
                        .read(jdbc, ImportLine.COLUMNS, page, (row, _) -> ImportLine.of(row)),
                TABLE);
    }

    @GetMapping("/{import_id}")
    @Operation(summary = "How far an import has come")
    ImportLine one(Caller caller, @PathVariable("id") String id, @PathVariable("import_id") String importId) {
        return jdbc.sql("SELECT " + ImportLine.COLUMNS + """
                         FROM public.contact_import
                        WHERE company_id = :company AND list_id = :list AND import_id = :import""")
                .param("company", caller.companyId())
                .param("list", id)
                .param("import", importId)
                .query((row, _) -> ImportLine.of(row))
                .optional()
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Import not found"));
    }
}
