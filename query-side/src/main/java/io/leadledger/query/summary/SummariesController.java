package io.leadledger.query.summary;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.summary.SummaryState;
import io.leadledger.api.summary.SummaryType;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 5.4 and 5.5 of the Otto document. */
@RestController
@RequiresScope(Scope.READ)
@RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
class SummariesController {

    private final SummaryReads summaries;
    private final ReadConsistency consistency;

    SummariesController(SummaryReads summaries, ReadConsistency consistency) {
        this.summaries = summaries;
        this.consistency = consistency;
    }

    @GetMapping("/api/v1/summary/{rep_id}/history")
    @Operation(summary = "The summaries of a rep")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "offset")
    @Parameter(name = "type", description = "daily, appointment or prep")
    @Parameter(name = "sort", description = "created_at (default) or date")
    @Parameter(name = "order", description = "desc (default) or asc")
    SummaryAnswers.History history(
            Caller caller, @PathVariable("rep_id") String repId, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        String type = type(parameters.text("type"));
        ListRequest page = ListRequest.of(parameters, SummaryReads.SORTS);
        consistency.await(caller, request, "calls");
        consistency.await(caller, request, "reps");
        consistency.await(caller, request, response, "summaries");
        if (!summaries.isRep(caller.companyId(), repId)) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        Found<SummaryState> found = summaries.ofRep(caller.companyId(), repId, type, page);
        return new SummaryAnswers.History(
                repId, found.rows().stream().map(SummaryAnswers.Line::of).toList(), found.pagination().total(), page.limit(), page.offset());
    }

    private static @Nullable String type(@Nullable String asked) {
        return asked == null
                ? null
                : SummaryType.ofWord(asked).map(SummaryType::wireName).orElseThrow(
                        () -> LedgerException.invalid("type", "must be daily, appointment or prep"));
    }

    @GetMapping("/api/v1/summary/call/{call_id}")
    @Operation(summary = "The newest summary of a call", description = "That of the appointment, if there is one; else its preparation.")
    SummaryAnswers.OfCall ofCall(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, "calls");
        consistency.await(caller, request, response, "summaries");
        return summaries.ofCall(caller.companyId(), callId)
                .map(SummaryAnswers.OfCall::of)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
    }
}
