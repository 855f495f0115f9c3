package io.leadledger.query.draft;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Pagination;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.otto.WrittenDraft;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 9.3 and 10.6 of the Otto document. */
@RestController
@RequiresScope(Scope.READ)
@RequiresRole({Role.CSR, Role.SALES_REP})
class DraftsController {

    private static final Sort CREATED_AT = new Sort("created_at", "created_at", Sort.Type.TIME);
    private static final Sort CONTENT_TYPE = new Sort("content_type", "content_type", Sort.Type.TEXT);
    private static final Sort CALL_ID = new Sort("call_id", "call_id", Sort.Type.TEXT);

    private final DraftReads drafts;
    private final ReadConsistency consistency;

    DraftsController(DraftReads drafts, ReadConsistency consistency) {
        this.drafts = drafts;
        this.consistency = consistency;
    }

    @Schema(name = "OttoDrafts")
    record Drafts(List<WrittenDraft> drafts, Pagination pagination) {}

    @GetMapping("/api/v1/clone/{rep_id}/drafts")
    @Operation(summary = "What a rep's clone was asked to write", description = "A rep whom nobody mentioned has none.")
    @Parameter(name = "content_type", in = ParameterIn.QUERY, description = "email, sms, call_script; several with commas")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "draft, ready, sent, cancelled; several with commas")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "created_at (default) or content_type")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc (default)")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "20; at most 100")
    @Parameter(name = "offset", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next_cursor of the page before")
    Drafts ofClone(Caller caller, @PathVariable("rep_id") String repId, HttpServletRequest request, HttpServletResponse response) {
        return list(caller, repId, true, List.of(CREATED_AT, CONTENT_TYPE), request, response);
    }

    @GetMapping("/api/v1/followup/{rep_id}/drafts")
    @Operation(summary = "All follow-up drafts for a rep", description = """
            Those that were asked for, that Otto Save made and that sequences made. The rep_id unassigned stands for drafts of calls whose rep \
            nobody knows. A rep whom nobody mentioned has none.""")
    @Parameter(name = "call_id", in = ParameterIn.QUERY)
    @Parameter(name = "content_type", in = ParameterIn.QUERY, description = "email, sms, call_script; several with commas")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "draft, ready, sent, cancelled; several with commas")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "created_at (default), call_id or content_type")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc (default)")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "20; at most 100")
    @Parameter(name = "offset", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next_cursor of the page before")
    Drafts ofFollowUps(Caller caller, @PathVariable("rep_id") String repId, HttpServletRequest request, HttpServletResponse response) {
        return list(caller, repId, false, List.of(CREATED_AT, CALL_ID, CONTENT_TYPE), request, response);
    }

    @GetMapping("/api/v1/drafts/{draft_id}")
    @Operation(summary = "One draft")
    WrittenDraft draft(Caller caller, @PathVariable("draft_id") String draftId, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, response, "drafts");
        return drafts.find(caller.companyId(), draftId)
                .map(WrittenDraft::of)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
    }

    private Drafts list(
            Caller caller, String repId, boolean ofClone, List<Sort> sorts, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        DraftFilter filter = DraftFilter.of(parameters);
        ListRequest page = ListRequest.of(parameters, sorts);
        consistency.await(caller, request, response, "drafts");
        Found<WrittenDraft> found = drafts.list(caller.companyId(), repId, ofClone, filter, page)
                .map(rows -> rows.stream().map(WrittenDraft::of).toList());
        return new Drafts(found.rows(), found.pagination());
    }
}
