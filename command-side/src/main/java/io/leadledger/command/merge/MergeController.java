package io.leadledger.command.merge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.command.MergeLeads;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/crm/leads/{id}/merge} and {@code …/unmerge}: the lead in the path takes over the one in the body, or lets go. */
@RestController
@RequestMapping({"/api/v1/crm/leads/{id}", "/proxy/nexus-crm/api/v1/crm/leads/{id}"})
@RequiresScope(Scope.WRITE)
class MergeController {

    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    MergeController(
            PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites, ObjectMapper json, Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    @Operation(summary = "Let a lead take over another one")
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = MergeAnswer.class)))
    @PostMapping("/merge")
    ResponseEntity<byte[]> merge(
            Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody MergeRequest body) {
        return once(caller, request, id, body, false);
    }

    @Operation(summary = "Undo a merge")
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = MergeAnswer.class)))
    @PostMapping("/unmerge")
    ResponseEntity<byte[]> unmerge(
            Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody MergeRequest body) {
        return once(caller, request, id, body, true);
    }

    /** Undoing what is undone already is a conflict, which a retry of the first undoing must not run into. */
    private ResponseEntity<byte[]> once(Caller caller, HttpServletRequest request, String id, MergeRequest body, boolean undo) {
        String other = body.leadId();
        if (other == null || other.isBlank()) {
            throw LedgerException.missing("lead_id");
        }
        return idempotency.execute(caller, request, bytes(body), () -> send(caller, request, id, other, undo));
    }

    private ResponseEntity<byte[]> send(Caller caller, HttpServletRequest request, String id, String other, boolean undo) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LogPosition position = commands.send(
                new MergeLeads(caller.companyId(), id, other, undo, now), RequestMetaData.of(caller, request));
        lastWrites.record(caller, position.value());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(ReadConsistency.EVENT_POSITION, Long.toString(position.value()))
                .body(bytes(new MergeAnswer(id, other, !undo)));
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Schema(example = """
            {"lead_id": "lead_0198d7c2"}""")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MergeRequest(@JsonProperty("lead_id") @Nullable String leadId) {}

    /** @param merged whether the second lead now answers with the first */
    record MergeAnswer(@JsonProperty("leadId") String leadId, @JsonProperty("merged_lead_id") String mergedLeadId, boolean merged) {}
}
