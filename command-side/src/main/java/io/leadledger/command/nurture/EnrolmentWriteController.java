package io.leadledger.command.nurture;

import io.leadledger.api.SortableIds;
import io.leadledger.api.nurture.EnrolmentCommand;
import io.leadledger.api.nurture.StopReason;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.nurture.NurtureWrites.Written;
import io.leadledger.web.otto.NurtureEnrolment;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking leads into sequences, and out of them. */
@RestController
@RequiresScope(Scope.WRITE)
@RequiresRole({Role.CSR, Role.MANAGER})
class EnrolmentWriteController {

    private static final String LEAD = """
            {"lead_id": "lead_12345", "call_id": "call_12345", "rep_id": "rep_12345"}""";

    private final NurtureWrites writes;

    EnrolmentWriteController(NurtureWrites writes) {
        this.writes = writes;
    }

    @PostMapping(path = "/api/v1/nurture-sequences/{sequence_id}/enrolments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Enrol a lead in a nurture sequence", description = """
            Each step makes a draft when it is due, in the rep's own style, out of the facts of call_id or, without one, of the lead's newest \
            call at that time. It is for rep_id, else for the rep of the call, else for the lead's owner. A lead that is in the sequence already \
            stays where it is (200). A sequence that is not active takes nobody (409), and none takes anybody who is on the do-not-call list \
            (400).""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(LEAD)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NurtureEnrolment.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NurtureEnrolment.class)))
    ResponseEntity<byte[]> enrol(
            Caller caller, HttpServletRequest request, @PathVariable("sequence_id") String sequenceId, @RequestBody byte[] body) {
        return writes.write(caller, request, body, () -> read(caller, sequenceId, body), (EnrolmentCommand.Outcome outcome) ->
                written(outcome.begun() ? HttpStatus.CREATED : HttpStatus.OK, outcome));
    }

    @PostMapping("/api/v1/nurture-enrolments/{enrolment_id}/stop")
    @Operation(summary = "Take a lead out of a nurture sequence", description = "One that is over stays as it is.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NurtureEnrolment.class)))
    ResponseEntity<byte[]> stop(Caller caller, HttpServletRequest request, @PathVariable("enrolment_id") String enrolmentId) {
        return writes.write(
                caller, request, new byte[0],
                () -> new EnrolmentCommand.Stop(
                        caller.companyId(), NurtureWrites.id(enrolmentId), StopReason.REQUESTED, writes.now()),
                (EnrolmentCommand.Outcome outcome) -> written(HttpStatus.OK, outcome));
    }

    private EnrolmentCommand read(Caller caller, String sequenceId, byte[] body) {
        ItemFields fields = SequenceBodies.fields(caller, body);
        return new EnrolmentCommand.Enrol(
                caller.companyId(), SortableIds.next("enrolment_", writes.clock()), NurtureWrites.id(sequenceId),
                fields.requiredId("lead_id"), fields.id("call_id"), fields.id("rep_id"), writes.now());
    }

    private static Written written(HttpStatus status, EnrolmentCommand.Outcome outcome) {
        return new Written(status, NurtureEnrolment.of(outcome.enrolment()), outcome.position());
    }
}
