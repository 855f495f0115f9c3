package io.leadledger.command.contact;

import io.leadledger.api.command.LogPosition;
import io.leadledger.command.contactlist.ListLookup;
import io.leadledger.web.callcenter.CallCenterWrites;
import io.leadledger.web.callcenter.CallCenterWrites.Written;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.idempotency.IdempotentStreams;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
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
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiresScope(Scope.WRITE)
class ContactImportController {

    private static final String TABLE = """
            name,phone,email,company,tags,industry
            John Smith,+15551234567,john.smith@example.com,Acme Inc,customer;vip,Technology
            """;
    private static final String LINES = """
            {"name": "John Smith", "phone": "+15551234567", "tags": ["customer", "vip"], "customFields": {"industry": "Technology"}}
            """;

    private final CallCenterWrites writes;
    private final IdempotentStreams idempotency;
    private final PatientCommands commands;
    private final ListLookup lists;
    private final Companies companies;
    private final ImportStore store;

    ContactImportController(
            CallCenterWrites writes, IdempotentStreams idempotency, PatientCommands commands, ListLookup lists, Companies companies,
            ImportStore store) {
        this.writes = writes;
        this.idempotency = idempotency;
        this.commands = commands;
        this.lists = lists;
        this.companies = companies;
        this.store = store;
    }

    @PostMapping(path = "/v1/contact-lists/{id}/import", consumes = {"text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(summary = "Import a file of contacts into a list", description = """
            UTF-8 of any length. A table has a header: name, phone, email, company and tags (separated by ;) in any order; other columns are
            custom fields. NDJSON has a contact a line, as it is posted. Whoever has a phone already is completed, so that the same file again
            makes no second contacts. Rows are taken a few hundred at a time: after a failure in between, send the file again, under the same
            Idempotency-Key if it had one.""")
    @RequestBody(content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject(TABLE)),
        @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string"), examples = @ExampleObject(LINES))
    })
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    ResponseEntity<byte[]> take(Caller caller, HttpServletRequest request, @PathVariable("id") String id) throws IOException {
        lists.require(caller, request, id);
        return idempotency.execute(caller, request, body -> take(caller, request, id, body));
    }

    private ResponseEntity<byte[]> take(Caller caller, HttpServletRequest request, String listId, InputStream body) throws IOException {
        String country = companies.company(caller.companyId()).map(Company::defaultCountry).orElse(null);
        ContactImport file = new ContactImport(caller.companyId(), listId, country, store, writes.clock());
        ImportAnswer answer = file.take(rows(request, body), stretch -> commands.send(stretch, RequestMetaData.of(caller, request)));
        return writes.answer(caller, Written.ok(answer, LogPosition.at(file.position())));
    }

    private static ImportRows rows(HttpServletRequest request, InputStream body) throws IOException {
        MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
        return type.isCompatibleWith(MediaType.APPLICATION_NDJSON) ? new NdjsonRows(body) : new CsvRows(body);
    }
}
