package io.leadledger.command.callrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.command.ReportCall;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.inbound.InboundAuthentication;
import io.leadledger.web.inbound.InboundCall;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** 13.1 to 13.3 of the Otto document. They come late, twice and in any order; the call is the same in the end. */
@RestController
class CallRailController {

    private static final String SOURCE = "callrail";
    private static final String EXAMPLE = """
            {"event": "call.completed", "timestamp": "2025-01-15T10:30:00Z", "data": {"call_id": "call_12345",
             "company_id": "550e8400-e29b-41d4-a716-446655440000", "audio_url": "https://s3.amazonaws.com/callrail/audio.wav",
             "duration": 300, "caller_phone": "+1234567890"}}""";

    private final InboundAuthentication authentication;
    private final Companies companies;
    private final PatientCommands commands;
    private final CurrentCaller current;
    private final LastWrites lastWrites;
    private final Clock clock;

    CallRailController(
            InboundAuthentication authentication,
            Companies companies,
            PatientCommands commands,
            CurrentCaller current,
            LastWrites lastWrites,
            Clock clock) {
        this.authentication = authentication;
        this.companies = companies;
        this.commands = commands;
        this.current = current;
        this.lastWrites = lastWrites;
        this.clock = clock;
    }

    /** @param processingId of a completed call, the same for each repetition */
    record Processed(
            String status, @JsonProperty("processing_id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String processingId) {}

    @PostMapping(
            path = "/webhooks/callrail/{event:call-started|call-completed|recording-ready}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    @Operation(summary = "CallRail tells of a call", description = """
            In the documented form or CallRail's own, as JSON or a form. Let in with a key, with the company's ?token=, or with the header \
            Signature (base64 HMAC-SHA1 of the body by the company's secret).""")
    @RequestBody(content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<Processed> receive(HttpServletRequest request, @PathVariable("event") String event) throws IOException {
        byte[] raw = request.getInputStream().readAllBytes();
        CallRailEvent kind = CallRailEvent.of(event).orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
        try {
            CallRailBody body = read(request, raw);
            InboundCall call = authenticate(request, raw, body);
            String country = companies.company(call.companyId()).map(Company::defaultCountry).orElse(null);
            ReportCall report =
                    new CallRailReport(body, kind, clock.instant().truncatedTo(ChronoUnit.MICROS)).forCompany(call.companyId(), country);
            ReportCall.Outcome outcome = commands.send(report, RequestMetaData.of(call.companyId(), call.actor(), request));
            long position = outcome.position().value();
            current.get().ifPresent(caller -> lastWrites.record(caller, position));
            return ResponseEntity.ok()
                    .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                    .body(new Processed("processed", kind == CallRailEvent.CALL_COMPLETED ? processingId(report) : null));
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    /** Who would not be let in learns nothing of what is wrong with the body. */
    private CallRailBody read(HttpServletRequest request, byte[] raw) {
        try {
            return CallRailBody.read(raw, request.getContentType());
        } catch (ItemRejected unreadable) {
            authentication.authenticate(request, SOURCE, null, secret -> false);
            throw unreadable;
        }
    }

    private InboundCall authenticate(HttpServletRequest request, byte[] raw, CallRailBody body) {
        UUID named = CallRailReport.companyIn(body.data());
        String signature = request.getHeader(CallRailSignature.HEADER);
        return authentication.authenticate(request, SOURCE, named, secret -> CallRailSignature.matches(signature, raw, secret));
    }

    private static String processingId(ReportCall report) {
        return "proc_" + String.valueOf(report.identifier()).replace("-", "").substring(0, 24);
    }
}
