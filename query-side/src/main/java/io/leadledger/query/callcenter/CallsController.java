package io.leadledger.query.callcenter;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.crm.ReadPositions;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.callcenter.CallAnswer;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController("callCenterCallsController")
@RequiresScope(Scope.CALLS)
class CallsController {

    private static final List<Sort> SORTS = List.of(new Sort("createdAt", "c.started_at", Sort.Type.TIME));

    private static final String EXAMPLE = """
            {"data": [{"id": "60a2e7f3b9c1a83e94d8f2c3", "status": "completed", "phone": "+15551234567",
              "contactId": "60a2e7f3b9c1a83e94d8f2a1", "templateId": "60a2e7f3b9c1a83e94d8f2b2", "campaignId": null,
              "scheduled": "2025-05-20T15:30:00Z", "duration": 223, "outcome": "successful", "createdAt": "2025-05-17T14:25:00Z"}],
             "pagination": {"total": 157, "page": 1, "limit": 20, "pages": 8, "nextCursor": null, "totalExact": true}}""";

    private static final Csv<CallLine> TABLE = new Csv<CallLine>()
            .column("id", CallLine::id)
            .column("status", CallLine::status)
            .column("phone", CallLine::phone)
            .column("contactId", CallLine::contactId)
            .column("templateId", CallLine::templateId)
            .column("campaignId", CallLine::campaignId)
            .column("scheduled", CallLine::scheduled)
            .column("duration", CallLine::duration)
            .column("outcome", CallLine::outcome)
            .column("createdAt", CallLine::createdAt);

    private final CallRows calls;
    private final PageAnswers answers;
    private final ReadPositions positions;
    private final Companies companies;

    CallsController(CallRows calls, PageAnswers answers, ReadPositions positions, Companies companies) {
        this.calls = calls;
        this.answers = answers;
        this.positions = positions;
        this.companies = companies;
    }

    @GetMapping("/v1/calls")
    @Operation(summary = "Calls of every family, newest first", description = "As JSON, CSV or NDJSON by Accept.")
    @Parameter(name = "status", description = "scheduled, in-progress, completed, failed or cancelled")
    @Parameter(name = "contactId")
    @Parameter(name = "campaignId")
    @Parameter(name = "startDate", description = "ISO 8601; a day begins in the company's time zone")
    @Parameter(name = "endDate", description = "ISO 8601; a moment is not part of the range, a day is")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        ZoneId zone = companies.company(caller.companyId()).map(Company::timeZone).orElse(ZoneOffset.UTC);
        CallFilter filter = CallFilter.of(parameters, zone);
        ListRequest page = ListRequest.ofPage(parameters, SORTS);
        positions.await(caller, request, response, "calls", "lead-list");
        return answers.answer(request, calls.list(caller.companyId(), filter, page), TABLE);
    }

    @GetMapping("/v1/calls/{id}")
    @Operation(summary = "A call of any family", description = """
            The URLs of the recording and the transcript are ours and want a key, as this one does.""")
    CallAnswer call(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        positions.await(caller, request, response, "calls", "lead-list");
        CallRows.Links links = new CallRows.Links(
                callId -> link(request, "recordings", callId + ".mp3"), callId -> link(request, "transcripts", callId + ".json"));
        return calls.find(caller.companyId(), id, links).orElseThrow(() -> new LedgerException(ErrorCode.CALL_NOT_FOUND));
    }

    @GetMapping({"/transcripts/{id}.json", "/v1/transcripts/{id}.json"})
    @Operation(summary = "The transcript of a call")
    TranscriptAnswer transcript(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        positions.await(caller, request, response, "calls");
        return calls.transcript(caller.companyId(), id)
                .map(transcript -> TranscriptAnswer.of(id, transcript))
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "The call has no transcript"));
    }

    private static String link(HttpServletRequest request, String kind, String file) {
        return ServletUriComponentsBuilder.fromContextPath(request).pathSegment(kind, file).build().encode().toUriString();
    }
}
