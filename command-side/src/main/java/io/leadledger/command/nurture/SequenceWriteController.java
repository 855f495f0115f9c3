package io.leadledger.command.nurture;

import io.leadledger.api.SortableIds;
import io.leadledger.api.nurture.SequenceCommand;
import io.leadledger.command.nurture.NurtureWrites.Written;
import io.leadledger.web.otto.NurtureSequence;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A company's nurture sequences. */
@RestController
@RequestMapping("/api/v1/nurture-sequences")
@RequiresScope(Scope.WRITE)
@RequiresRole({Role.CSR, Role.MANAGER})
class SequenceWriteController {

    private static final String SEQUENCE = """
            {"name": "After a quote", "description": "For leads that have a quote and are silent",
             "stop_on": {"reply": true, "stage_change": true},
             "steps": [
               {"delay": 4, "delay_unit": "hours", "channel": "sms", "purpose": "thank_you"},
               {"delay": 2, "delay_unit": "days", "channel": "email", "purpose": "nurture",
                "instructions": "Write about the yearly inspection"}]}""";
    private static final String CHANGE = """
            {"is_active": false}""";

    private final NurtureWrites writes;

    SequenceWriteController(NurtureWrites writes) {
        this.writes = writes;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Make a nurture sequence", description = """
            1 to 50 steps. The delay of a step, in hours or days, counts from the step before, and that of the first from the enrolment; a day \
            is one of the company's time zone, so that a step comes at the same time of day. The channel is email, sms or call_script; the \
            purpose is nurture (which it is without one), rehash, general, thank_you, proposal, appointment or next_steps; what the instructions \
            say may be said in the draft. A reply and a change of stage let a lead go before the last step unless stop_on says that they do \
            not; opting out always does.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(SEQUENCE)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NurtureSequence.class)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(
                caller, request, body,
                () -> new SequenceCommand.Create(
                        caller.companyId(), SortableIds.next("sequence_", writes.clock()), SequenceBodies.created(caller, body), writes.now()),
                (SequenceCommand.Outcome outcome) -> written(HttpStatus.CREATED, outcome));
    }

    @PutMapping(path = "/{sequence_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a nurture sequence", description = """
            Fields that are left out stay; steps are given all together. Each change makes a version. Leads that are in the sequence keep the \
            one that they were enrolled with. Nobody can be enrolled in a sequence that is not active; those who are in it go on.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CHANGE)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NurtureSequence.class)))
    ResponseEntity<byte[]> change(
            Caller caller, HttpServletRequest request, @PathVariable("sequence_id") String sequenceId, @RequestBody byte[] body) {
        return writes.write(
                caller, request, body,
                () -> new SequenceCommand.Change(
                        caller.companyId(), NurtureWrites.id(sequenceId), SequenceBodies.changed(caller, body), writes.now()),
                (SequenceCommand.Outcome outcome) -> written(HttpStatus.OK, outcome));
    }

    @DeleteMapping("/{sequence_id}")
    @Operation(summary = "Delete a nurture sequence", description = "Leads that are in it are let go; what was drafted for them stays.")
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<byte[]> delete(Caller caller, HttpServletRequest request, @PathVariable("sequence_id") String sequenceId) {
        return writes.write(
                caller, request, new byte[0],
                () -> new SequenceCommand.Delete(caller.companyId(), NurtureWrites.id(sequenceId), writes.now()),
                (SequenceCommand.Outcome outcome) -> new Written(HttpStatus.NO_CONTENT, null, outcome.position()));
    }

    private static Written written(HttpStatus status, SequenceCommand.Outcome outcome) {
        return new Written(status, NurtureSequence.of(outcome.sequence()), outcome.position());
    }
}
