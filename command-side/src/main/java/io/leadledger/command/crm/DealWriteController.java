package io.leadledger.command.crm;

import io.leadledger.api.SortableIds;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.DealChange;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What NexusCRM's deal model and webhook events imply: deals are made, changed, moved through their stages, won and lost. */
@RestController
@RequestMapping({"/api/v1/crm/deals", "/proxy/nexus-crm/api/v1/crm/deals"})
@RequiresScope(Scope.WRITE)
class DealWriteController {

    private final CrmWrites writes;

    DealWriteController(CrmWrites writes) {
        this.writes = writes;
    }

    @PostMapping
    @Operation(summary = "Create a deal", description = """
            A name is required. Without a stage it is in qualification, without a currency in USD. A lead_id must be known.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.NEW_DEAL))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.DEAL)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) -> new CrmCommand.CreateDeal(
                caller.companyId(), SortableIds.next("deal_", writes.clock()), DealBodies.creation(fields), now, key));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a deal", description = """
            Fields that are left out stay, null clears; custom_fields are merged field by field. A stage of closed_won or closed_lost wins or
            loses the deal.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.DEAL_CHANGE))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.DEAL)))
    ResponseEntity<byte[]> change(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) ->
                new CrmCommand.ChangeDeal(caller.companyId(), id, DealBodies.change(fields), now, key));
    }

    @PostMapping("/{id}/stage")
    @Operation(summary = "Move a deal to a stage", description = """
            Body: {"stage": "closed_won"}, with whatever else of the deal changes with it.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.DEAL_STAGE))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.DEAL)))
    ResponseEntity<byte[]> stage(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) -> {
            DealChange change = DealBodies.change(fields);
            if (change.stage() == null) {
                throw LedgerException.missing("stage");
            }
            return new CrmCommand.ChangeDeal(caller.companyId(), id, change, now, key);
        });
    }
}
