package io.leadledger.command.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.SortableIds;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.task.TaskCommand;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.otto.FollowUpTask;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 10.5 of the Otto document, and what becomes of a task. */
@RestController
@RequiresScope(Scope.WRITE)
@RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
class TaskWriteController {

    private static final String NEW_TASK = """
            {"task_type": "call", "description": "Follow up on technical questions", "priority": "medium",
             "due_date": "2025-01-16T14:00:00Z"}""";
    private static final String CHANGES = """
            {"status": "done"}""";

    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    TaskWriteController(
            PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites, ObjectMapper json, Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/calls/{call_id}/follow-up-tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a follow-up task for a call", description = """
            The priority is low, medium or high, medium without one. A due_date in the past is taken: the task is overdue at once; without \
            one it is due at any time. The task is for rep_id, or without that for the rep of the call.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(NEW_TASK)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FollowUpTask.class)))
    ResponseEntity<byte[]> create(
            Caller caller, HttpServletRequest request, @PathVariable("call_id") String callId, @RequestBody byte[] body) {
        return answer(caller, request, body, HttpStatus.CREATED, () -> {
            requireId(callId, ErrorCode.CALL_NOT_FOUND);
            return new TaskCommand.Create(
                    caller.companyId(), SortableIds.next("task_", clock), callId, TaskBodies.created(caller, body), "user", now());
        });
    }

    @PatchMapping(path = "/api/v1/follow-up-tasks/{task_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a follow-up task", description = """
            Fields that are left out stay; rep_id and due_date may be set to null. The status is pending, in_progress, done or cancelled; \
            the last two are final, and a task that has one of them cannot be changed (409).""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CHANGES)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpTask.class)))
    ResponseEntity<byte[]> change(
            Caller caller, HttpServletRequest request, @PathVariable("task_id") String taskId, @RequestBody byte[] body) {
        return answer(caller, request, body, HttpStatus.OK, () -> {
            requireId(taskId, ErrorCode.NOT_FOUND);
            return new TaskCommand.Change(caller.companyId(), taskId, TaskBodies.changed(caller, body), now());
        });
    }

    private ResponseEntity<byte[]> answer(
            Caller caller, HttpServletRequest request, byte[] body, HttpStatus status, Supplier<TaskCommand> reading) {
        return idempotency.execute(caller, request, body, () -> {
            TaskCommand.Outcome outcome = commands.send(read(reading), RequestMetaData.of(caller, request));
            long position = outcome.position().value();
            lastWrites.record(caller, position);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                    .body(write(FollowUpTask.of(outcome.task(), clock.instant())));
        });
    }

    private static TaskCommand read(Supplier<TaskCommand> reading) {
        try {
            return reading.get();
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    private static void requireId(String id, ErrorCode otherwise) {
        if (!TaskBodies.isId(id)) {
            throw new LedgerException(otherwise);
        }
    }

    private byte[] write(FollowUpTask task) {
        try {
            return json.writeValueAsBytes(task);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
