package io.leadledger.command.contactlist;

import io.leadledger.api.SortableIds;
import io.leadledger.api.contactlist.ContactListCommand;
import io.leadledger.api.contactlist.ContactListState;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.FindContacts;
import io.leadledger.web.callcenter.CallCenterWrites;
import io.leadledger.web.callcenter.CallCenterWrites.Written;
import io.leadledger.web.callcenter.ContactListAnswer;
import io.leadledger.web.callcenter.Times;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.messaging.Queries;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists that a campaign's {@code contactListIds} name. */
@RestController
@RequestMapping("/v1/contact-lists")
@RequiresScope(Scope.WRITE)
class ContactListWriteController {

    private final CallCenterWrites writes;
    private final Queries queries;
    private final ReadConsistency consistency;
    private final ListLookup lists;

    ContactListWriteController(CallCenterWrites writes, Queries queries, ReadConsistency consistency, ListLookup lists) {
        this.writes = writes;
        this.queries = queries;
        this.consistency = consistency;
        this.lists = lists;
    }

    /** @param received contacts that are members now, those who were before included */
    @Schema(example = "{\"id\": \"60a2e7f3b9c1a83e94d8f2d1\", \"received\": 2}")
    record Joined(String id, int received) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a contact list")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject("{\"name\": \"Summer prospects\"}")))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContactListAnswer.class)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(
                caller, request, body,
                () -> new ContactListCommand.Create(
                        caller.companyId(), SortableIds.hex(writes.clock()), ContactListBody.name(body), writes.now()),
                (ContactListCommand.Outcome made) -> Written.created(answer(made.list()), made.position()));
    }

    @PostMapping(path = "/{id}/contacts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Put contacts on a list", description = """
            At most 10,000 ids, in the order in which they are to be called. Who is on the list already keeps the place.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject("{\"contacts\": [\"60a2e7f3b9c1a83e94d8f2a1\"]}")))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Joined.class)))
    ResponseEntity<byte[]> add(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        List<String> ids = ContactListBody.contacts(body);
        lists.require(caller, request, id);
        return writes.write(
                caller, request, body,
                () -> new ContactListCommand.AddMembers(
                        caller.companyId(), id, SortableIds.hex(writes.clock()), known(caller, request, ids), writes.now()),
                (ContactListCommand.Outcome added) -> Written.ok(new Joined(id, ids.size()), added.position()));
    }

    @DeleteMapping("/{id}/contacts/{contact_id}")
    @Operation(summary = "Take a contact off a list", description = "Campaigns that were made with the list still call the contact.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<byte[]> remove(
            Caller caller, HttpServletRequest request, @PathVariable("id") String id, @PathVariable("contact_id") String contactId) {
        lists.requireMember(caller, request, id, contactId);
        return writes.send(
                caller, request, new ContactListCommand.RemoveMember(caller.companyId(), id, contactId, writes.now()),
                (ContactListCommand.Outcome removed) -> Written.noContent(removed.position()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a contact list", description = "Its contacts stay, and campaigns that were made with it go on.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<byte[]> delete(Caller caller, HttpServletRequest request, @PathVariable("id") String id) {
        return writes.send(
                caller, request, new ContactListCommand.Delete(caller.companyId(), id, writes.now()),
                (ContactListCommand.Outcome deleted) -> Written.noContent(deleted.position()));
    }

    private List<String> known(Caller caller, HttpServletRequest request, List<String> ids) {
        consistency.require(caller, request, "lead-list");
        FindContacts.Found found = queries.ask(
                new FindContacts(caller.companyId(), ids, List.of()), FindContacts.Found.class, RequestMetaData.of(caller, request),
                ErrorCode.UNAVAILABLE);
        if (!found.unknownContacts().isEmpty()) {
            throw LedgerException.invalid("contacts", "there is no contact " + found.unknownContacts().getFirst() + " with a phone");
        }
        return ids;
    }

    private static ContactListAnswer answer(ContactListState list) {
        String created = Times.text(list.lifespan().createdAt());
        return new ContactListAnswer(String.valueOf(list.listId()), String.valueOf(list.name()), 0, created, created);
    }
}
