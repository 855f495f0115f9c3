package io.leadledger.command.contact;

import io.leadledger.api.SortableIds;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.contact.ContactCommand;
import io.leadledger.api.contact.ContactCommand.NewContact;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.callcenter.CallCenterWrites;
import io.leadledger.web.callcenter.CallCenterWrites.Written;
import io.leadledger.web.callcenter.ContactAnswer;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts of the call center's document, with changing and deleting them beside. */
@RestController
@RequestMapping("/v1/contacts")
@RequiresScope(Scope.WRITE)
class ContactWriteController {

    private static final String CONTACT = """
            {"name": "John Smith", "phone": "+15551234567", "email": "john.smith@example.com", "company": "Acme Inc",
             "tags": ["customer", "vip"], "customFields": {"industry": "Technology", "lastPurchase": "2025-04-15"}}""";

    private final CallCenterWrites writes;
    private final ContactLookup contacts;
    private final Companies companies;

    ContactWriteController(CallCenterWrites writes, ContactLookup contacts, Companies companies) {
        this.writes = writes;
        this.contacts = contacts;
        this.companies = companies;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a contact", description = """
            The phone is required and must be one that can be called. Whoever has it already, in whichever family, is completed by what is
            posted: then 200 in place of 201.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CONTACT)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContactAnswer.class)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(caller, request, body, () -> {
            NewContact contact = new NewContact(SortableIds.next("lead_", writes.clock()), ContactBody.created(body, country(caller)));
            return new ContactCommand.Save(caller.companyId(), contact, writes.now());
        }, (ContactCommand.Outcome saved) -> written(caller, saved));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a contact", description = "What is left out is cleared, but the phone is required.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CONTACT)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContactAnswer.class)))
    ResponseEntity<byte[]> replace(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return change(caller, request, id, body, true);
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a contact", description = """
            What is left out stays. Custom fields are changed one by one, and a null takes one away; tags are replaced.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject("{\"company\": \"Acme Inc\"}")))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContactAnswer.class)))
    ResponseEntity<byte[]> change(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return change(caller, request, id, body, false);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a contact", description = "The lead leaves the lists of every family; its history stays.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<byte[]> delete(Caller caller, HttpServletRequest request, @PathVariable("id") String id) {
        String leadId = leadOf(caller, request, id);
        return writes.send(
                caller, request, new ContactCommand.Delete(caller.companyId(), leadId, writes.now()),
                (LogPosition position) -> Written.noContent(position));
    }

    private ResponseEntity<byte[]> change(Caller caller, HttpServletRequest request, String id, byte[] body, boolean whole) {
        return writes.write(
                caller, request, body,
                () -> new ContactCommand.Change(
                        caller.companyId(), leadOf(caller, request, id), ContactBody.changed(body, country(caller), whole), whole,
                        writes.now()),
                (ContactCommand.Outcome changed) -> written(caller, changed));
    }

    private static Written written(Caller caller, ContactCommand.Outcome saved) {
        ContactAnswer answer = ContactAnswer.of(caller.companyId(), saved.leadId(), saved.lead(), null);
        return saved.created() ? Written.created(answer, saved.position()) : Written.ok(answer, saved.position());
    }

    private String leadOf(Caller caller, HttpServletRequest request, String contactId) {
        return contacts.leadOf(caller, request, contactId)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Contact not found"));
    }

    private @Nullable String country(Caller caller) {
        return companies.company(caller.companyId()).map(Company::defaultCountry).orElse(null);
    }
}
