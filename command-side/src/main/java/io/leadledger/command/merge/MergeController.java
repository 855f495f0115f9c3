package io.leadledger.command.merge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.command.MergeLeads;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
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
    private final LastWrites lastWrites;
    private final Clock clock;

    MergeController(PatientCommands commands, LastWrites lastWrites, Clock clock) {
        this.commands = commands;
        this.lastWrites = lastWrites;
        this.clock = clock;
    }

    @Operation(summary = "Let a lead take over another one")
    @PostMapping("/merge")
    ResponseEntity<MergeAnswer> merge(
            Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody MergeRequest body) {
        return send(caller, request, id, body, false);
    }

    @Operation(summary = "Undo a merge")
    @PostMapping("/unmerge")
    ResponseEntity<MergeAnswer> unmerge(
            Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody MergeRequest body) {
        return send(caller, request, id, body, true);
    }

    private ResponseEntity<MergeAnswer> send(
            Caller caller, HttpServletRequest request, String id, MergeRequest body, boolean undo) {
        String other = body.leadId();
        if (other == null || other.isBlank()) {
            throw LedgerException.missing("lead_id");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LogPosition position = commands.send(
                new MergeLeads(caller.companyId(), id, other, undo, now), RequestMetaData.of(caller, request));
        lastWrites.record(caller, position.value());
        return ResponseEntity.ok()
                .header(ReadConsistency.EVENT_POSITION, Long.toString(position.value()))
                .body(new MergeAnswer(id, other, !undo));
    }

    @Schema(example = """
            {"lead_id": "lead_0198d7c2"}""")
    record MergeRequest(@JsonProperty("lead_id") @Nullable String leadId) {}

    /** @param merged whether the second lead now answers with the first */
    record MergeAnswer(@JsonProperty("leadId") String leadId, @JsonProperty("merged_lead_id") String mergedLeadId, boolean merged) {}
}
