package io.leadledger.command.otto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.command.ReportCall;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.otto.CallRecord;
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
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 2.1 and 2.3 of the Otto document: create a call record, update its status and metadata. */
@RestController
@RequestMapping(path = "/api/v1/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
@RequiresScope(Scope.WRITE)
@RequiresRole({Role.CSR, Role.MANAGER})
class CallWriteController {

    private static final String NEW_CALL = """
            {"company_id": "550e8400-e29b-41d4-a716-446655440000", "call_id": "call_12345",
             "audio_url": "https://s3.amazonaws.com/bucket/audio.wav", "caller_phone": "+1234567890", "rep_phone": "+0987654321",
             "duration": 300, "callrail_id": "cr_12345", "metadata": {"source": "callrail", "campaign": "summer_sale"}}""";
    private static final String CHANGES = """
            {"status": "processing", "metadata": {"notes": "High priority lead", "tags": ["qualified", "follow_up_needed"]}}""";

    private final PatientCommands commands;
    private final Companies companies;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    CallWriteController(
            PatientCommands commands,
            Companies companies,
            IdempotentRequests idempotency,
            LastWrites lastWrites,
            ObjectMapper json,
            Clock clock) {
        this.commands = commands;
        this.companies = companies;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Create a call record", description = """
            A call that another product told of before is completed by what is posted; exactly the same record again changes nothing. \
            201 when nobody had heard of the call, else 200.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(NEW_CALL)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CallRecord.class)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        String country = companies.company(caller.companyId()).map(Company::defaultCountry).orElse(null);
        return idempotency.execute(
                caller, request, body, () -> report(caller, request, () -> CallBodies.created(caller, body, now(), country)));
    }

    @PutMapping("/{call_id}")
    @Operation(summary = "Update the status and metadata of a call", description = """
            The status is that of the work on the recording. Members of the metadata that are not named stay as they are.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CHANGES)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallRecord.class)))
    ResponseEntity<byte[]> update(
            Caller caller, HttpServletRequest request, @PathVariable("call_id") String callId, @RequestBody byte[] body) {
        return report(caller, request, () -> CallBodies.updated(caller, callId, body, now()));
    }

    private ResponseEntity<byte[]> report(Caller caller, HttpServletRequest request, Supplier<ReportCall> reading) {
        ReportCall.Outcome outcome = commands.send(read(reading), RequestMetaData.of(caller, request));
        long position = outcome.position().value();
        lastWrites.record(caller, position);
        CallRecord record = CallRecord.of(caller.companyId(), outcome.call(), outcome.call().transcript());
        return ResponseEntity.status(outcome.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                .body(write(record));
    }

    private static ReportCall read(Supplier<ReportCall> reading) {
        try {
            return reading.get();
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    private byte[] write(CallRecord record) {
        try {
            return json.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
