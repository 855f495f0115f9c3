package io.leadledger.query.crm;

import io.leadledger.query.list.ListAnswers;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The leads of NexusCRM, page by page. */
@RestController
@RequiresScope(Scope.READ)
class LeadListController {

    private static final List<Sort> SORTS = List.of(
            new Sort("created_at", "c.created_at", Sort.Type.TIME),
            new Sort("updated_at", "t.updated_at", Sort.Type.TIME),
            new Sort("score", "c.score", Sort.Type.NUMBER),
            new Sort("name", "c.name_key", Sort.Type.TEXT));

    private static final String EXAMPLE = """
            {"leads": [{"leadId": "lead_abc123", "email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp",
              "title": "VP of Engineering", "phone": "+1-555-0123", "source": "website", "score": 85,
              "scoreBreakdown": {"behavioral": 90, "firmographic": 80, "intent": 85, "engagement": 88},
              "lifecycle_stage": "opportunity", "owner": {"user_id": "user_xyz", "name": "Sarah Sales", "email": "sarah@company.com"},
              "tags": ["vip"], "custom_fields": {"industry": "Technology"}, "deals": ["deal_def456"],
              "created_at": "2025-01-10T10:00:00Z", "updated_at": "2025-01-15T10:00:00Z"}],
             "pagination": {"total": 1, "limit": 20, "offset": 0, "has_more": false, "next_cursor": null, "total_exact": true}}""";

    private final LeadListReader leads;
    private final ListAnswers answers;
    private final ReadPositions positions;

    LeadListController(LeadListReader leads, ListAnswers answers, ReadPositions positions) {
        this.leads = leads;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping({"/api/v1/crm/leads", "/proxy/nexus-crm/api/v1/crm/leads"})
    @Operation(summary = "Leads, filtered and sorted", description = """
            As JSON ({leads, pagination}), CSV or NDJSON by Accept. Each as it is read whole, without its activities.""")
    @Parameter(name = "stage", description = "lifecycle_stage")
    @Parameter(name = "owner_id")
    @Parameter(name = "source")
    @Parameter(name = "tag")
    @Parameter(name = "q", description = "Part of a name, e-mail, company, phone or other handle")
    @Parameter(name = "min_score", description = "0 to 100")
    @Parameter(name = "sort", description = "created_at (default), updated_at, score or name")
    @Parameter(name = "order", description = "desc (default) or asc")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "offset")
    @Parameter(name = "cursor", description = "next_cursor of the page before; brings its own order")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        LeadFilter filter = LeadFilter.of(parameters);
        ListRequest page = ListRequest.of(parameters, SORTS);
        positions.await(caller, request, response, "lead-list", "deals", "reps");
        return answers.answer(request, "leads", leads.list(caller.companyId(), filter, page), CrmTables.LEADS);
    }
}
