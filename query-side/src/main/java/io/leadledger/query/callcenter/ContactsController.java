package io.leadledger.query.callcenter;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.crm.LeadRecord;
import io.leadledger.query.crm.ReadPositions;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.callcenter.ContactAnswer;
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
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/contacts")
@RequiresScope(Scope.READ)
class ContactsController {

    private static final List<Sort> SORTS = List.of(new Sort("createdAt", "c.created_at", Sort.Type.TIME));

    static final String EXAMPLE = """
            {"data": [{"id": "60a2e7f3b9c1a83e94d8f2a1", "name": "John Smith", "phone": "+15551234567", "email": "john.smith@example.com",
              "company": "Acme Inc", "tags": ["customer", "vip"], "createdAt": "2025-05-17T14:35:00Z"}],
             "pagination": {"total": 1243, "page": 1, "limit": 20, "pages": 63, "nextCursor": null, "totalExact": true}}""";

    static final Csv<ContactSummary> TABLE = new Csv<ContactSummary>()
            .column("id", ContactSummary::id)
            .column("name", ContactSummary::name)
            .column("phone", ContactSummary::phone)
            .column("email", ContactSummary::email)
            .column("company", ContactSummary::company)
            .column("tags", contact -> String.join(";", contact.tags()))
            .column("createdAt", ContactSummary::createdAt);

    private final ContactRows contacts;
    private final PageAnswers answers;
    private final ReadPositions positions;

    ContactsController(ContactRows contacts, PageAnswers answers, ReadPositions positions) {
        this.contacts = contacts;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping
    @Operation(summary = "Contacts, newest first", description = """
            Every lead with a phone, whichever family made it. As JSON, CSV or NDJSON by Accept.""")
    @Parameter(name = "tag")
    @Parameter(name = "search", description = "Part of a name, e-mail or phone")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        String search = Patterns.containing(parameters.text("search"));
        ListRequest page = ListRequest.ofPage(parameters, SORTS);
        positions.await(caller, request, response, "lead-list");
        return answers.answer(request, contacts.list(caller.companyId(), parameters.text("tag"), search, page), TABLE);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A contact with its newest 100 calls, of every family", description = """
            The id of a contact that was merged into another answers with that other one.""")
    ContactAnswer contact(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        positions.await(caller, request, response, "lead-list", "calls");
        UUID companyId = caller.companyId();
        LeadRecord contact = contacts.find(companyId, id)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Contact not found"));
        return ContactAnswer.of(companyId, contact.leadId(), contact.state(), contacts.calls(companyId, contact));
    }
}
