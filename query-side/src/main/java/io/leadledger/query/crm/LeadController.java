package io.leadledger.query.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** "Get Lead Details" of the NexusCRM document. */
@RestController
@Tag(name = "NexusCRM")
@RequiresScope(Scope.READ)
class LeadController {

    private final LeadDetailsReader leads;
    private final ReadPositions positions;

    LeadController(LeadDetailsReader leads, ReadPositions positions) {
        this.leads = leads;
        this.positions = positions;
    }

    @GetMapping({"/api/v1/crm/leads/{id}", "/proxy/nexus-crm/api/v1/crm/leads/{id}"})
    @Operation(summary = "A lead with its activities and deals", description = """
            The id of a lead that was merged into another answers with that other one. The newest 100 activities, newest first.""")
    LeadDetails lead(Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        positions.await(caller, request, response, "lead-list", "timeline", "deals", "reps");
        return leads.read(caller.companyId(), id).orElseThrow(() -> new LedgerException(ErrorCode.LEAD_NOT_FOUND));
    }
}
