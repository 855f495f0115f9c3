package io.leadledger.query.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.crm.CallView.TranscriptAnswer;
import io.leadledger.query.list.ListAnswers;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.limits.Feature;
import io.leadledger.web.limits.TierFeatures;
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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The {@code Call} model of NexusCRM for calls of every source, and "Get Call Transcript". */
@RestController
@RequiresScope(Scope.CALLS)
class CallsController {

    private static final List<Sort> SORTS = List.of(
            new Sort("created_at", "c.started_at", Sort.Type.TIME), new Sort("duration_seconds", "c.duration", Sort.Type.NUMBER));

    private static final String LIST_EXAMPLE = """
            {"calls": [{"call_id": "call_ghi789", "lead_id": "lead_abc123", "deal_id": null, "direction": "outbound",
              "status": "completed", "phone_number": "+1-555-0123", "caller_id": "+1-555-9999", "duration_seconds": 420,
              "recording_url": null, "transcript": null, "analysis": null, "agent_id": null, "user_id": "user_xyz",
              "outcome": "qualified", "created_at": "2025-01-15T10:30:00Z", "ended_at": "2025-01-15T10:37:00Z"}],
             "pagination": {"total": 1, "limit": 20, "offset": 0, "has_more": false, "next_cursor": null, "total_exact": true}}""";

    private static final String TRANSCRIPT_EXAMPLE = """
            {"call_id": "call_ghi789", "lead_id": "lead_abc123", "duration_seconds": 420, "status": "completed",
             "recording_url": "https://storage.example.com/calls/call_ghi789.mp3",
             "transcript": [{"speaker": "agent", "timestamp": 0, "text": "Hi John", "sentiment": "neutral", "confidence": 0.97}],
             "analysis": {"overall_sentiment": "positive", "sentiment_progression": [0.5, 0.75],
               "key_topics": [{"topic": "pricing", "mentions": 3, "sentiment": "neutral"}], "action_items": ["Send pricing proposal"],
               "objections_raised": [{"objection": "Budget concerns", "handled": true, "type": "price"}],
               "next_steps_agreed": ["Demo scheduled for Tuesday 2pm"]},
             "coaching_insights": [{"area": "Discovery questions", "rating": 8, "feedback": "Good use of open-ended questions"}],
             "created_at": "2025-01-15T10:30:00Z"}""";

    private final CallRows calls;
    private final ListAnswers answers;
    private final ReadPositions positions;
    private final TierFeatures features;

    CallsController(CallRows calls, ListAnswers answers, ReadPositions positions, TierFeatures features) {
        this.calls = calls;
        this.answers = answers;
        this.positions = positions;
        this.features = features;
    }

    @GetMapping({"/api/v1/crm/calls", "/proxy/nexus-crm/api/v1/crm/calls"})
    @Operation(summary = "Calls, filtered and sorted", description = "As JSON, CSV or NDJSON by Accept. Without transcripts.")
    @Parameter(name = "lead_id", description = "Calls with this lead and with those merged with it")
    @Parameter(name = "status", description = "initiating, ringing, in_progress, completed, failed or no_answer")
    @Parameter(name = "direction", description = "inbound or outbound")
    @Parameter(name = "user_id")
    @Parameter(name = "sort", description = "created_at (default) or duration_seconds")
    @Parameter(name = "order", description = "desc (default) or asc")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "offset")
    @Parameter(name = "cursor", description = "next_cursor of the page before; brings its own order")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(LIST_EXAMPLE)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        CallRows.Filter filter = new CallRows.Filter(
                parameters.text("lead_id"), statuses(parameters.text("status")), direction(parameters.text("direction")),
                parameters.text("user_id"));
        ListRequest page = ListRequest.of(parameters, SORTS);
        positions.await(caller, request, response, "calls", "lead-list");
        return answers.answer(request, "calls", calls.list(caller.companyId(), filter, page), CrmTables.CALLS);
    }

    private static @Nullable List<String> statuses(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        List<String> states = CallRows.statesOf(asked.toLowerCase(Locale.ROOT));
        if (states == null) {
            throw LedgerException.invalid("status", "must be initiating, ringing, in_progress, completed, failed or no_answer");
        }
        return states;
    }

    private static @Nullable String direction(@Nullable String asked) {
        if (asked == null || asked.equalsIgnoreCase("inbound") || asked.equalsIgnoreCase("outbound")) {
            return asked == null ? null : asked.toLowerCase(Locale.ROOT);
        }
        throw LedgerException.invalid("direction", "must be inbound or outbound");
    }

    @GetMapping({"/api/v1/crm/calls/{id}", "/proxy/nexus-crm/api/v1/crm/calls/{id}"})
    @Operation(summary = "A call whole", description = "The analysis is null below the Professional tier.")
    CallView call(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        CallRows.Whole call = find(caller, id, request, response);
        CallFindings findings = new CallFindings(call.findings());
        boolean intelligent = features.has(caller.companyId(), Feature.CONVERSATION_INTELLIGENCE);
        return call.view().with(
                call.transcript() == null ? null : findings.entries(call.transcript()), intelligent ? findings.analysis() : null);
    }

    @GetMapping({"/api/v1/crm/calls/{id}/transcript", "/proxy/nexus-crm/api/v1/crm/calls/{id}/transcript"})
    @Operation(summary = "What was said on a call", description = """
            analysis and coaching_insights are null until there is an analysis. From the Professional tier on.""")
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", examples = @ExampleObject(TRANSCRIPT_EXAMPLE)))
    TranscriptAnswer transcript(
            Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        features.require(caller.companyId(), Feature.CONVERSATION_INTELLIGENCE);
        CallRows.Whole call = find(caller, id, request, response);
        CallFindings findings = new CallFindings(call.findings());
        CallView view = call.view();
        return new TranscriptAnswer(
                view.callId(), view.leadId(), view.durationSeconds(), view.status(), view.recordingUrl(),
                findings.entries(call.transcript()), findings.analysis(), findings.coachingInsights(), view.createdAt());
    }

    private CallRows.Whole find(Caller caller, String id, HttpServletRequest request, HttpServletResponse response) {
        positions.await(caller, request, response, "calls", "lead-list", "analysis");
        return calls.find(caller.companyId(), id).orElseThrow(() -> new LedgerException(ErrorCode.CALL_NOT_FOUND));
    }
}
