package io.leadledger.intelligence.drafting;

import io.leadledger.api.EventJson;
import io.leadledger.api.SortableIds;
import io.leadledger.api.clone.CloneCommand;
import io.leadledger.api.clone.CloneState;
import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftState;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.intelligence.drafting.CloneBodies.CloneAnswer;
import io.leadledger.intelligence.drafting.CloneBodies.CloneStatus;
import io.leadledger.intelligence.drafting.CloneBodies.Generated;
import io.leadledger.intelligence.drafting.CloneBodies.Generation;
import io.leadledger.intelligence.drafting.CloneBodies.Training;
import io.leadledger.intelligence.drafting.CloneBodies.TrainingStarted;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 9.1, 9.2, 9.4 and 9.5 of the Otto document. */
@RestController
@RequestMapping("/api/v1/clone/{rep_id}")
class CloneController {

    private static final int LONGEST_PROMPT = 4_000;

    private final Clones clones;
    private final CloneDrafts drafts;
    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ReadConsistency consistency;
    private final Clock clock;

    CloneController(
            Clones clones, CloneDrafts drafts, PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites,
            ReadConsistency consistency, Clock clock) {
        this.clones = clones;
        this.drafts = drafts;
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.consistency = consistency;
        this.clock = clock;
    }

    @PostMapping("/train")
    @RequiresScope(Scope.WRITE)
    @RequiresRole({Role.CSR, Role.SALES_REP})
    @Operation(summary = "Train a rep's clone on what the rep wrote and said", description = """
            1 to 200 samples. The training goes on after the answer; the status tells when it is completed. Each training counts alone: its \
            samples replace those before. A rep whom nobody mentioned yet can be trained.""")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TrainingStarted.class)))
    ResponseEntity<byte[]> train(
            Caller caller, HttpServletRequest request, @PathVariable("rep_id") String repId, @RequestBody Training body) {
        return idempotency.execute(caller, request, json(body), () -> {
            String trainingId = SortableIds.next("training_", clock);
            CloneCommand.Outcome outcome = commands.send(
                    new CloneCommand.Train(
                            caller.companyId(), Fields.text("rep_id", repId, FollowUpBodies.LONGEST_ID), trainingId, body.read(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)),
                    RequestMetaData.of(caller, request));
            lastWrites.record(caller, outcome.position().value());
            return answer(HttpStatus.ACCEPTED, outcome.position().value(), new TrainingStarted(trainingId, "started"));
        });
    }

    @GetMapping("/status")
    @RequiresScope(Scope.READ)
    @RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
    @Operation(summary = "How far the training of a rep's clone is", description = """
            not_started, in_progress, completed or failed. 404 for a rep whom nobody mentioned: no entity, user, call, task, draft or training.""")
    CloneStatus status(Caller caller, @PathVariable("rep_id") String repId, HttpServletRequest request, HttpServletResponse response) {
        return CloneStatus.of(find(caller, repId, request, response));
    }

    @GetMapping("/profile")
    @RequiresScope(Scope.READ)
    @RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
    @Operation(summary = "A rep's clone and what it measured of the rep", description = """
            The metrics are of all drafts that were written for the rep. 404 for a rep whom nobody mentioned.""")
    CloneAnswer profile(Caller caller, @PathVariable("rep_id") String repId, HttpServletRequest request, HttpServletResponse response) {
        CloneState clone = find(caller, repId, request, response);
        return CloneAnswer.of(caller.companyId(), clone, clones.performance(caller.companyId(), repId));
    }

    @PostMapping("/generate")
    @RequiresScope(Scope.WRITE)
    @RequiresRole({Role.CSR, Role.SALES_REP})
    @Operation(summary = "Let a rep's clone write something", description = """
            What the prompt and the context say are the facts; the text says nothing else, in the rep's style, or in a plain one while the \
            clone is untrained. The content_type is email, sms or call_script. 404 for a rep whom nobody mentioned.""")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Generated.class)))
    ResponseEntity<byte[]> generate(
            Caller caller, HttpServletRequest request, HttpServletResponse response, @PathVariable("rep_id") String repId,
            @RequestBody Generation body) {
        return idempotency.execute(caller, request, json(body), () -> {
            Channel channel = FollowUpBodies.channel("content_type", body.contentType(), Channel.EMAIL);
            String prompt = Fields.text("prompt", body.prompt(), LONGEST_PROMPT);
            find(caller, repId, request, response);
            DraftCommand.Create command = drafts.write(
                    caller.companyId(), SortableIds.next("draft_", clock), repId, channel, prompt,
                    Objects.requireNonNullElse(body.context(), Map.of()));
            DraftCommand.Outcome outcome = commands.send(command, RequestMetaData.of(caller, request));
            DraftState draft = outcome.draft();
            lastWrites.record(caller, outcome.position().value());
            return answer(HttpStatus.CREATED, outcome.position().value(), new Generated(
                    draft.content(), draft.making().confidence(), draft.draftId(), draft.channel().wireName(), draft.status().wireName(),
                    draft.making().method()));
        });
    }

    /** An untrained one for a rep who is known. */
    private CloneState find(Caller caller, String repId, HttpServletRequest request, HttpServletResponse response) {
        for (String projection : new String[] {"reps", "calls", "tasks", "drafts", "clones"}) {
            consistency.await(caller, request, response, projection);
        }
        if (!repId.equals(caller.userId()) && !clones.isKnown(caller.companyId(), repId)) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        return clones.find(caller.companyId(), repId).orElseGet(() -> CloneState.untrained(repId));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, long position, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                .body(json(body));
    }

    private static byte[] json(Object value) {
        try {
            return EventJson.mapper().writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
