package io.leadledger.query.callcenter;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.callcenter.ContactListRows.Rejection;
import io.leadledger.query.crm.ReadPositions;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.callcenter.ContactListAnswer;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/contact-lists")
@RequiresScope(Scope.READ)
class ContactListsController {

    private static final List<Sort> SORTS = List.of(new Sort("createdAt", "l.created_at", Sort.Type.TIME));
    private static final Sort PLACE = new Sort("place", "m.place", Sort.Type.NUMBER);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String LISTS = """
            {"data": [{"id": "60a2e7f3b9c1a83e94d8f2d1", "name": "Summer prospects", "contactCount": 152,
              "createdAt": "2025-05-17T14:35:00Z", "updatedAt": "2025-05-17T14:36:00Z"}],
             "pagination": {"total": 1, "page": 1, "limit": 20, "pages": 1, "nextCursor": null, "totalExact": true}}""";

    private static final Csv<ContactListAnswer> TABLE = new Csv<ContactListAnswer>()
            .column("id", ContactListAnswer::id)
            .column("name", ContactListAnswer::name)
            .column("contactCount", ContactListAnswer::contactCount)
            .column("createdAt", ContactListAnswer::createdAt)
            .column("updatedAt", ContactListAnswer::updatedAt);

    private static final Csv<Rejection> REJECTIONS = new Csv<Rejection>()
            .column("row", Rejection::row)
            .column("field", Rejection::field)
            .column("reason", Rejection::reason);

    private final ContactListRows lists;
    private final ContactRows contacts;
    private final PageAnswers answers;
    private final ReadPositions positions;

    ContactListsController(ContactListRows lists, ContactRows contacts, PageAnswers answers, ReadPositions positions) {
        this.lists = lists;
        this.contacts = contacts;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping
    @Operation(summary = "Contact lists, newest first", description = "As JSON, CSV or NDJSON by Accept.")
    @Parameter(name = "search", description = "Part of a name")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(LISTS)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        ListRequest page = ListRequest.ofPage(parameters, SORTS);
        positions.await(caller, request, response, "contact-lists", "lead-list");
        return answers.answer(request, lists.list(caller.companyId(), Patterns.containing(parameters.text("search")), page), TABLE);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A contact list", description = "contactCount tells how many contacts it holds; those that were deleted do not count.")
    ContactListAnswer one(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        positions.await(caller, request, response, "contact-lists", "lead-list");
        return existing(caller, id);
    }

    @GetMapping("/{id}/contacts")
    @Operation(summary = "The contacts of a list, in its order", description = "As JSON, CSV or NDJSON by Accept.")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(ContactsController.EXAMPLE)))
    ResponseEntity<?> contacts(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        ListRequest page = Places.of(Parameters.of(request), PLACE);
        positions.await(caller, request, response, "contact-lists", "lead-list");
        existing(caller, id);
        return answers.answer(request, contacts.members(caller.companyId(), id, page), ContactsController.TABLE);
    }

    @GetMapping("/{id}/imports/{import_id}/rejected")
    @Operation(summary = "Rows of an imported file that were not taken, as CSV", description = """
            Rows count from 1 behind the header. The first 10,000 are kept, for 30 days.""")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> rejected(Caller caller, @PathVariable("id") String id, @PathVariable("import_id") String importId) {
        List<Rejection> rejections = lists.rejections(caller.companyId(), id, importId)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Import not found"));
        return ResponseEntity.ok().contentType(CSV).body(REJECTIONS.of(rejections).getBytes(StandardCharsets.UTF_8));
    }

    private ContactListAnswer existing(Caller caller, String id) {
        return lists.find(caller.companyId(), id)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Contact list not found"));
    }
}
