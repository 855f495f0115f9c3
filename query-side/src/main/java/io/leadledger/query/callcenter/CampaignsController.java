package io.leadledger.query.callcenter;

import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.callcenter.CampaignAnswer;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns of the call center's document. They are read where the dialers write them, so they are never behind. */
@RestController
@RequestMapping("/v1/campaigns")
@RequiresScope(Scope.READ)
class CampaignsController {

    private static final List<Sort> SORTS = List.of(new Sort("createdAt", "created_at", Sort.Type.TIME));

    private static final Csv<CampaignAnswer> TABLE = new Csv<CampaignAnswer>()
            .column("id", CampaignAnswer::id)
            .column("name", CampaignAnswer::name)
            .column("description", CampaignAnswer::description)
            .column("status", CampaignAnswer::status)
            .column("totalContacts", CampaignAnswer::totalContacts)
            .column("completedCalls", CampaignAnswer::completedCalls)
            .column("successfulCalls", CampaignAnswer::successfulCalls)
            .column("progress", CampaignAnswer::progress)
            .column("createdAt", CampaignAnswer::createdAt);

    private final JdbcClient jdbc;
    private final PageAnswers answers;

    CampaignsController(JdbcClient jdbc, PageAnswers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "Campaigns, newest first", description = "As JSON, CSV or NDJSON by Accept.")
    @Parameter(name = "status", description = "scheduled, active, paused, stopped or completed")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", examples = @ExampleObject("{\"data\": [], \"pagination\": {\"total\": 0, \"page\": 1, \"limit\": 20, \"pages\": 0}}")))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        String status = parameters.text("status");
        if (status != null && CampaignStatus.find(status).isEmpty()) {
            throw LedgerException.invalid("status", "must be scheduled, active, paused, stopped or completed");
        }
        ListRequest page = ListRequest.ofPage(parameters, SORTS);
        return answers.answer(
                request,
                new ListQuery("public.campaign", "campaign_id")
                        .where("company_id = :company", "company", caller.companyId())
                        .where("status = :status", "status", status)
                        .read(jdbc, CampaignRow.COLUMNS, page, (row, _) -> CampaignRow.read(row)),
                TABLE);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A campaign and how far it is")
    CampaignAnswer campaign(Caller caller, @PathVariable("id") String id) {
        return jdbc.sql("SELECT " + CampaignRow.COLUMNS + " FROM public.campaign WHERE company_id = :company AND campaign_id = :campaign")
                .param("company", caller.companyId())
                .param("campaign", id)
                .query((row, _) -> CampaignRow.read(row))
                .optional()
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Campaign not found"));
    }
}
