package io.leadledger.query.recording;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.recording.RecordingLinks.Target;
import io.leadledger.query.recording.RecordingReads.Stored;
import io.leadledger.web.recording.RecordingAddress;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Plays recordings: to whoever holds a signed link, and under its own address to the company whose it is. */
@RestController
class PlaybackController {

    private final RecordingLinks links;
    private final RecordingReads recordings;
    private final StoredPlayback stored;
    private final SourcePlayback source;

    PlaybackController(RecordingLinks links, RecordingReads recordings, StoredPlayback stored, SourcePlayback source) {
        this.links = links;
        this.recordings = recordings;
        this.stored = stored;
        this.source = source;
    }

    @GetMapping(RecordingLinks.PATH + "{token}")
    @Operation(summary = "Play a recording by a signed link", description = "Needs no key while the link lasts. Understands Range.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "audio/*", schema = @Schema(type = "string", format = "binary")))
    void play(
            @PathVariable("token") String token,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            HttpServletResponse response) throws IOException {
        Target call = links.open(token)
                .orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN, "The link has expired or was not made here"));
        String url = recordings.urlOf(call.companyId(), call.callId())
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "The call has no recording"));
        String name = RecordingAddress.nameIn(url).orElse(null);
        Stored kept = name == null ? null : recordings.stored(call.companyId(), name).orElse(null);
        if (kept != null) {
            stored.send(kept, range, response);
        } else {
            source.send(url, range, response);
        }
    }

    @GetMapping(RecordingAddress.PATH + "{name}")
    @RequiresScope(Scope.READ)
    @Operation(summary = "A recording that a call of the company names", description = "Understands Range.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "audio/*", schema = @Schema(type = "string", format = "binary")))
    void own(
            Caller caller,
            @PathVariable("name") String name,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            HttpServletResponse response) throws IOException {
        Stored kept = recordings.stored(caller.companyId(), name).orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
        stored.send(kept, range, response);
    }
}
