package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.Stamped;
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
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** "List Deals" of the NexusCRM document, and its {@code Deal} model one by one. */
@RestController
@RequiresScope(Scope.READ)
class DealsController {

    private static final List<Sort> SORTS = List.of(
            new Sort("created_at", "d.created_at", Sort.Type.TIME),
            new Sort("value", "d.value", Sort.Type.NUMBER),
            new Sort("close_date", "d.expected_close_date", Sort.Type.DAY));

    private static final String EXAMPLE = """
            {"deals": [{"deal_id": "deal_def456", "name": "Acme Corp - Enterprise License", "value": 75000, "currency": "USD",
              "stage": "proposal", "probability": 60, "lead_id": "lead_abc123", "company": "Acme Corp",
              "owner": {"user_id": "user_xyz", "name": "Sarah Sales", "email": null}, "expected_close_date": "2025-02-28",
              "created_at": "2025-01-10T10:00:00Z"}],
             "pagination": {"total": 45, "limit": 20, "offset": 0, "has_more": true, "next_cursor": "eyJzIjoi", "total_exact": true}}""";

    private final DealRows deals;
    private final Timelines timelines;
    private final ListAnswers answers;
    private final ReadPositions positions;

    DealsController(DealRows deals, Timelines timelines, ListAnswers answers, ReadPositions positions) {
        this.deals = deals;
        this.timelines = timelines;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping({"/api/v1/crm/deals", "/proxy/nexus-crm/api/v1/crm/deals"})
    @Operation(summary = "Deals, filtered and sorted", description = """
            As JSON, CSV or NDJSON by Accept. A deal without a probability of its own shows what its stage stands for: qualification 10,
            discovery 25, proposal 50, negotiation 75, closed_won 100, closed_lost 0.""")
    @Parameter(name = "stage")
    @Parameter(name = "owner_id")
    @Parameter(name = "lead_id", description = "Deals of this lead and of those merged with it")
    @Parameter(name = "min_value")
    @Parameter(name = "max_value")
    @Parameter(name = "sort", description = "created_at (default), value or close_date")
    @Parameter(name = "order", description = "desc (default) or asc")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "offset")
    @Parameter(name = "cursor", description = "next_cursor of the page before; brings its own order")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        DealFilter filter = DealFilter.of(parameters);
        ListRequest page = ListRequest.of(parameters, SORTS);
        positions.await(caller, request, response, "deals", "reps", "lead-list");
        return answers.answer(request, "deals", deals.list(caller.companyId(), filter, page), CrmTables.DEALS);
    }

    @GetMapping({"/api/v1/crm/deals/{id}", "/proxy/nexus-crm/api/v1/crm/deals/{id}"})
    @Operation(summary = "A deal with its activities and its newest prediction")
    DealDetails deal(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        positions.await(caller, request, response, "deals", "reps", "lead-list", "timeline");
        DealRows.Whole deal = deals.find(caller.companyId(), id).orElseThrow(() -> new LedgerException(ErrorCode.DEAL_NOT_FOUND));
        DealState state = StoredJson.read(deal.state(), DealState.class);
        Attributes attributes = state.attributes();
        String notes = attributes.text("notes");
        Stamped prediction = state.prediction();
        return new DealDetails(
                deal.summary(), contacts(attributes), notes == null ? "" : notes, timelines.ofDeal(caller.companyId(), id),
                prediction == null ? null : prediction.value(), CustomFields.ofDeal(attributes));
    }

    private static List<JsonNode> contacts(Attributes attributes) {
        List<JsonNode> contacts = new ArrayList<>();
        JsonNode said = attributes.newest("contacts");
        if (said != null && said.isArray()) {
            said.forEach(contacts::add);
        }
        return contacts;
    }
}
