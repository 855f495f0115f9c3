package io.leadledger.command.sop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.SortableIds;
import io.leadledger.api.sop.SopCommand;
import io.leadledger.api.sop.SopState;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.otto.SopStageRecord;
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
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
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

/** 11.1, 11.3 and 11.4 of the Otto document: configure, update and delete stages. */
@RestController
@RequestMapping("/api/v1/sop/stages")
@RequiresScope(Scope.WRITE)
@RequiresRole(Role.MANAGER)
class SopWriteController {

    private static final String STAGES = """
            {"stages": [{"stage_name": "Introduction", "stage_order": 1, "stage_description": "Introduce yourself and company", "is_active": true},
                        {"stage_name": "Needs Assessment", "stage_order": 2, "stage_description": "Understand customer needs and pain points",
                         "is_active": true, "phrases": ["what brings you here"]}]}""";
    private static final String STAGE = """
            {"stage_name": "Introduction", "stage_order": 1, "stage_description": "Introduce yourself, company, and purpose of call",
             "is_active": true}""";

    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    SopWriteController(
            PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites, ObjectMapper json, Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    @Schema(name = "OttoSop")
    record Sop(@JsonProperty("sop_id") String sopId, List<SopStageRecord> stages) {

        static Sop of(SopState sop) {
            return new Sop(
                    sop.sopId(),
                    sop.stages().stream()
                            .sorted(Comparator.comparing(stage -> stage.details().order()))
                            .map(SopStageRecord::of)
                            .toList());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Configure the stages of the company's procedure", description = """
            A stage whose name is there already is changed, any other is added, and those that are not named stay. Answers with all stages; \
            201 when some were added, else 200. A name or a place that two stages would have is refused. The phrases, which need not be given, \
            are words that show the stage in a transcript.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(STAGES)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Sop.class)))
    ResponseEntity<byte[]> configure(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return idempotency.execute(caller, request, body, () -> {
            SopCommand.Outcome outcome = send(caller, request, () -> new SopCommand.Configure(
                    caller.companyId(), SopBodies.stages(caller, body, () -> SortableIds.next("stage_", clock)), now()));
            return answer(outcome, outcome.grown() ? HttpStatus.CREATED : HttpStatus.OK, Sop.of(outcome.sop()));
        });
    }

    @PutMapping(path = "/{stage_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Update a stage", description = "Fields that are left out stay as they are.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(STAGE)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStageRecord.class)))
    ResponseEntity<byte[]> update(
            Caller caller, HttpServletRequest request, @PathVariable("stage_id") String stageId, @RequestBody byte[] body) {
        SopCommand.Outcome outcome = send(caller, request, () -> new SopCommand.ChangeStage(
                caller.companyId(), stageId, SopBodies.changes(caller, body), now()));
        return answer(outcome, HttpStatus.OK, SopStageRecord.of(outcome.sop().stage(stageId).orElseThrow()));
    }

    @DeleteMapping("/{stage_id}")
    @Operation(summary = "Delete a stage", description = "Calls that were measured by it keep what was found.")
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<Void> delete(Caller caller, HttpServletRequest request, @PathVariable("stage_id") String stageId) {
        SopCommand.Outcome outcome =
                send(caller, request, () -> new SopCommand.RemoveStage(caller.companyId(), stageId, now()));
        return ResponseEntity.noContent()
                .header(ReadConsistency.EVENT_POSITION, Long.toString(outcome.position().value()))
                .build();
    }

    private SopCommand.Outcome send(Caller caller, HttpServletRequest request, Supplier<SopCommand> reading) {
        SopCommand.Outcome outcome = commands.send(read(reading), RequestMetaData.of(caller, request));
        lastWrites.record(caller, outcome.position().value());
        return outcome;
    }

    private static SopCommand read(Supplier<SopCommand> reading) {
        try {
            return reading.get();
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    private ResponseEntity<byte[]> answer(SopCommand.Outcome outcome, HttpStatus status, Object body) {
        try {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(ReadConsistency.EVENT_POSITION, Long.toString(outcome.position().value()))
                    .body(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
