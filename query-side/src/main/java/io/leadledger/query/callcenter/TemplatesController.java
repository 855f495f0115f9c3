package io.leadledger.query.callcenter;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.crm.ReadPositions;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.callcenter.TemplateAnswer;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/templates")
@RequiresScope(Scope.READ)
class TemplatesController {

    private static final List<Sort> SORTS = List.of(new Sort("createdAt", "t.created_at", Sort.Type.TIME));

    private static final String EXAMPLE = """
            {"data": [{"id": "019aa1c2d3e4a1b2c3d4e5f6", "name": "Sales Outreach", "description": "Template for initial sales calls",
              "industry": "sales", "stepCount": 5, "version": 1, "usageCount": 245, "createdAt": "2025-05-17T14:40:00Z"}],
             "pagination": {"total": 28, "page": 1, "limit": 20, "pages": 2, "nextCursor": null, "totalExact": true}}""";

    private static final Csv<TemplateSummary> TABLE = new Csv<TemplateSummary>()
            .column("id", TemplateSummary::id)
            .column("name", TemplateSummary::name)
            .column("description", TemplateSummary::description)
            .column("industry", TemplateSummary::industry)
            .column("stepCount", TemplateSummary::stepCount)
            .column("version", TemplateSummary::version)
            .column("usageCount", TemplateSummary::usageCount)
            .column("createdAt", TemplateSummary::createdAt);

    private final TemplateRows templates;
    private final PageAnswers answers;
    private final ReadPositions positions;

    TemplatesController(TemplateRows templates, PageAnswers answers, ReadPositions positions) {
        this.templates = templates;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping
    @Operation(summary = "Call templates, newest first", description = "As JSON, CSV or NDJSON by Accept.")
    @Parameter(name = "industry")
    @Parameter(name = "search", description = "Part of a name or description")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        String search = Patterns.containing(parameters.text("search"));
        ListRequest page = ListRequest.ofPage(parameters, SORTS);
        positions.await(caller, request, response, "templates", "calls");
        return answers.answer(request, templates.list(caller.companyId(), parameters.text("industry"), search, page), TABLE);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A call template", description = "usageCount tells how many calls were made with it.")
    @Parameter(name = "version", description = "An earlier version; the newest when it is left out")
    TemplateAnswer template(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        Integer version = Parameters.of(request).number("version", 1, Integer.MAX_VALUE);
        positions.await(caller, request, response, "templates", "calls");
        return templates.find(caller.companyId(), id, version)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Template not found"));
    }
}
