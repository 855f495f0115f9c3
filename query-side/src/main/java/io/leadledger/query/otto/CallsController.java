package io.leadledger.query.otto;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallProcessing;
import io.leadledger.api.state.Transcript;
import io.leadledger.query.recording.RecordingLinks;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.otto.CallRecord;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 2.2, 2.4 to 2.7 and 7.2 of the Otto document. */
@RestController("ottoCallsController")
@RequestMapping("/api/v1/calls/{call_id}")
@RequiresScope(Scope.READ)
@RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
class CallsController {

    private static final Duration LINKS_LAST = Duration.ofHours(1);

    private final CallReads calls;
    private final RecordingLinks links;
    private final ReadConsistency consistency;
    private final Clock clock;

    CallsController(CallReads calls, RecordingLinks links, ReadConsistency consistency, Clock clock) {
        this.calls = calls;
        this.links = links;
        this.consistency = consistency;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "A call record")
    CallRecord call(Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        StoredCall call = find(caller, callId, request, response);
        return CallRecord.of(caller.companyId(), call.state(), call.transcript());
    }

    @GetMapping("/status")
    @Operation(summary = "How far the work on the recording is", description = """
            Progress is in percent. The stages are transcription, diarization and analysis; each is pending, processing, completed or failed.""")
    CallAnswers.Status status(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        StoredCall call = find(caller, callId, request, response);
        CallProcessing processing = CallProcessing.of(call.state(), call.transcript());
        CallRecord record = CallRecord.of(caller.companyId(), call.state(), call.transcript());
        return new CallAnswers.Status(
                callId, processing.status().wireName(), processing.progress(), processing.stages(), record.createdAt(), record.updatedAt());
    }

    @GetMapping("/audio")
    @Operation(summary = "A signed URL that plays the recording for an hour")
    CallAnswers.Audio audio(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        StoredCall call = find(caller, callId, request, response);
        if (call.state().facts().text("recording_url") == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "The call has no recording");
        }
        Instant expiresAt = clock.instant().plus(LINKS_LAST).truncatedTo(ChronoUnit.SECONDS);
        return new CallAnswers.Audio(links.of(request, caller.companyId(), callId, expiresAt), expiresAt.toString());
    }

    @GetMapping("/transcript")
    @Operation(summary = "The transcript of a call")
    CallAnswers.Text transcript(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        Transcript transcript = transcriptOf(find(caller, callId, request, response));
        return new CallAnswers.Text(callId, transcript.wholeText(), transcript.confidence(), transcript.language());
    }

    @GetMapping("/diarization")
    @Operation(summary = "Who spoke when")
    CallAnswers.Speakers diarization(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return CallAnswers.Speakers.of(callId, transcriptOf(find(caller, callId, request, response)));
    }

    @GetMapping("/speakers")
    @Operation(summary = "Speaker segments of a call")
    CallAnswers.Speakers speakers(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return CallAnswers.Speakers.of(callId, transcriptOf(find(caller, callId, request, response)));
    }

    private StoredCall find(Caller caller, String callId, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, response, "calls");
        return calls.find(caller.companyId(), callId).orElseThrow(() -> new LedgerException(ErrorCode.CALL_NOT_FOUND));
    }

    private static Transcript transcriptOf(StoredCall call) {
        Transcript transcript = call.transcript();
        if (transcript == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "The call has no transcript");
        }
        return transcript;
    }
}
