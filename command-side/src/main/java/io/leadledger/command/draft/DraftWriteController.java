package io.leadledger.command.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.otto.WrittenDraft;
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
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reviewing what was drafted. */
@RestController
@RequiresScope(Scope.WRITE)
@RequiresRole({Role.CSR, Role.SALES_REP})
class DraftWriteController {

    private static final int LONGEST_ID = 512;
    private static final int LONGEST_CONTENT = 20_000;

    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    DraftWriteController(
            PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites, ObjectMapper json, Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    /** What can be changed; for the description. */
    @Schema(name = "OttoDraftChange", example = "{\"status\": \"ready\", \"content\": \"Hi John, ...\"}")
    record DraftChange(
            @JsonProperty("status") @Schema(allowableValues = {"draft", "ready", "sent", "cancelled"}) @Nullable String status,
            @JsonProperty("content") @Nullable String content) {}

    @PatchMapping(path = "/api/v1/drafts/{draft_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Edit a draft, or say what became of it", description = """
            A draft may become ready and draft again; sent and cancelled are final (409). Nothing is sent by this: sent says that somebody did.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = DraftChange.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WrittenDraft.class)))
    ResponseEntity<byte[]> change(
            Caller caller, HttpServletRequest request, @PathVariable("draft_id") String draftId, @RequestBody byte[] body) {
        return idempotency.execute(caller, request, body, () -> {
            DraftCommand.Outcome outcome = commands.send(read(caller, draftId, body), RequestMetaData.of(caller, request));
            long position = outcome.position().value();
            lastWrites.record(caller, position);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                    .body(write(WrittenDraft.of(outcome.draft())));
        });
    }

    private DraftCommand read(Caller caller, String draftId, byte[] body) {
        if (draftId.length() > LONGEST_ID || !Fields.isKeepable(draftId)) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        try {
            ItemFields fields = new ItemFields(ItemJson.read(body), "");
            String content = Fields.optionalText("content", fields.text("content"), LONGEST_CONTENT);
            DraftStatus status = status(fields.text("status"));
            if (content == null && status == null) {
                throw LedgerException.missing("status");
            }
            return new DraftCommand.Change(
                    caller.companyId(), draftId, content, status, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    private static @Nullable DraftStatus status(@Nullable String text) {
        try {
            return text == null ? null : DraftStatus.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw LedgerException.invalid("status", "must be draft, ready, sent or cancelled");
        }
    }

    private byte[] write(WrittenDraft draft) {
        try {
            return json.writeValueAsBytes(draft);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
