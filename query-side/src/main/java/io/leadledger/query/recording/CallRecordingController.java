package io.leadledger.query.recording;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
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

/** Recordings where the call center's document has them. The name ends in {@code .mp3} whatever the form of the recording is. */
@RestController
@RequiresScope(Scope.CALLS)
class CallRecordingController {

    private final RecordingReads recordings;
    private final StoredPlayback stored;
    private final SourcePlayback source;

    CallRecordingController(RecordingReads recordings, StoredPlayback stored, SourcePlayback source) {
        this.recordings = recordings;
        this.stored = stored;
        this.source = source;
    }

    @GetMapping({"/recordings/{id}.mp3", "/v1/recordings/{id}.mp3"})
    @Operation(summary = "The recording of a call", description = "Understands Range.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "audio/*", schema = @Schema(type = "string", format = "binary")))
    void recording(
            Caller caller,
            @PathVariable("id") String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            HttpServletResponse response) throws IOException {
        String url = recordings.urlOf(caller.companyId(), id)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "The call has no recording"));
        Stored kept = RecordingAddress.nameIn(url).flatMap(name -> recordings.stored(caller.companyId(), name)).orElse(null);
        if (kept != null) {
            stored.send(kept, range, response);
        } else {
            source.send(url, range, response);
        }
    }
}
