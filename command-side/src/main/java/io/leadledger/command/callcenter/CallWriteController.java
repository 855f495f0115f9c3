package io.leadledger.command.callcenter;

import io.leadledger.api.Hashes;
import io.leadledger.api.SortableIds;
import io.leadledger.api.callcenter.CallCenterCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.contact.ContactLookup;
import io.leadledger.web.callcenter.CallAnswer;
import io.leadledger.web.callcenter.CallAnswer.Measures;
import io.leadledger.web.callcenter.CallCenterWrites;
import io.leadledger.web.callcenter.CallCenterWrites.Written;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Create a Call" and "Cancel Call" of the call center's document. */
@RestController("callCenterCallWriteController")
@RequestMapping("/v1/calls")
@RequiresScope(Scope.CALLS)
class CallWriteController {

    private static final String CALL = """
            {"phone": "+15551234567", "contactId": "60a2e7f3b9c1a83e94d8f2a1", "templateId": "60a2e7f3b9c1a83e94d8f2b2",
             "variables": {"companyName": "Acme Inc", "productName": "Premium Widget"}, "scheduled": "2025-05-20T15:30:00Z",
             "callerId": "+15559876543"}""";
    private static final int ID_DIGITS = 24;

    private final CallCenterWrites writes;
    private final ContactLookup contacts;
    private final Companies companies;

    CallWriteController(CallCenterWrites writes, ContactLookup contacts, Companies companies) {
        this.writes = writes;
        this.contacts = contacts;
        this.companies = companies;
    }

    @Schema(name = "CallCenterCancelledCall", example = """
            {"id": "60a2e7f3b9c1a83e94d8f2c3", "status": "cancelled", "message": "Call successfully cancelled"}""")
    record Cancelled(String id, String status, String message) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Call somebody, now or later", description = """
            To a phone or a contact. A template gives the words; its variables come from the request, then from the contact. With scheduled the
            call is kept and made when that time has come, once, also after a restart; a time that has passed is now. What stands in the way
            of a call at once is refused: call_failed while no telephony provider is configured, do_not_call for a number on the
            do-not-call list, number_busy (409) while another call to the number is going on, be it a campaign's. A scheduled call waits for
            the number to be free; one that cannot be made when it is due has failed.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CALL)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CallAnswer.class)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        String country = companies.company(caller.companyId()).map(Company::defaultCountry).orElse(null);
        CallBody reading = new CallBody(country, contactId -> leadOf(caller, request, contactId));
        return writes.write(
                caller, request, body,
                () -> reading.read(body, caller.companyId(), newId(caller, request), writes.now()),
                (CallCenterCommand.Outcome outcome) -> Written.created(
                        CallAnswer.of(caller.companyId(), outcome.call(), outcome.leadId(), Measures.NONE), outcome.position()));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Cancel a scheduled call", description = "409 for a call that has begun or is over.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Cancelled.class)))
    ResponseEntity<byte[]> cancel(Caller caller, HttpServletRequest request, @PathVariable("id") String id) {
        return writes.send(
                caller, request, new CallCenterCommand.Cancel(caller.companyId(), id, writes.now()),
                (CallCenterCommand.Outcome outcome) ->
                        Written.ok(new Cancelled(id, "cancelled", "Call successfully cancelled"), outcome.position()));
    }

    private String leadOf(Caller caller, HttpServletRequest request, String contactId) {
        return contacts.leadOf(caller, request, contactId)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Contact not found"));
    }

    /** Under the same key it is the same call, even if we were stopped before the answer to the first request was kept. */
    private String newId(Caller caller, HttpServletRequest request) {
        String key = request.getHeader(IdempotentRequests.KEY);
        return key == null
                ? SortableIds.hex(writes.clock())
                : Hashes.uuid(caller.companyId().toString(), "ordered-call", key).toString().replace("-", "").substring(0, ID_DIGITS);
    }
}
