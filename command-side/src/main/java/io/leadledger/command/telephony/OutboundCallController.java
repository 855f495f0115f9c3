package io.leadledger.command.telephony;

import io.leadledger.api.SortableIds;
import io.leadledger.command.crm.CrmWrites;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Initiate Outbound Call" of the NexusCRM document. */
@RestController
@RequestMapping({"/api/v1/crm/calls", "/proxy/nexus-crm/api/v1/crm/calls"})
@RequiresScope(Scope.CALLS)
class OutboundCallController {

    private static final String ORDER = """
            {"lead_id": "lead_abc123", "phone_number": "+1-555-0123", "caller_id": "+1-555-9999",
             "agent_config": {"voice": "professional_female", "language": "en-US", "script_id": "script_abc123", "recording_enabled": true},
             "context": {"purpose": "qualification", "talking_points": ["Confirm budget range", "Schedule demo"],
                         "lead_info": {"name": "John Doe", "company": "Acme Corp", "previous_interactions": ["email_opened"]}}}""";
    private static final String ACCEPTED = """
            {"call_id": "call_ghi789", "status": "initiating", "lead_id": "lead_abc123", "phone_number": "+1-555-0123",
             "estimated_wait": 5, "caller_id": "+1-555-9999", "created_at": "2025-01-15T10:30:00Z"}""";

    private final CrmWrites writes;

    OutboundCallController(CrmWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/outbound")
    @Operation(summary = "Call a lead", description = """
            201 when the call was taken in; it is made as soon as the provider takes it, and GET /calls/{id} tells how far it is. Without a
            phone_number the lead's own phone is called. estimated_wait is in seconds. 400 CALL_FAILED while no provider is configured, 409
            CALL_FAILED while another call to the number is going on, 402 VOICE_MINUTES_EXCEEDED when the month's voice minutes of the tier
            are used up.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(ORDER))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", examples = @ExampleObject(ACCEPTED)))
    ResponseEntity<byte[]> call(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) -> OutboundCallBody.read(
                fields, caller.companyId(), SortableIds.next("call_", writes.clock()), now, key));
    }
}
