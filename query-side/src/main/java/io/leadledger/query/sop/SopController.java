package io.leadledger.query.sop;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.sop.SopState;
import io.leadledger.query.analytics.ProcedureSums;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.otto.SopStageRecord;
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
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 11.2 and 11.5 of the Otto document: the stages, and how well calls follow them. */
@RestController
@RequiresScope(Scope.READ)
class SopController {

    private final SopReads sops;
    private final ProcedureSums sums;
    private final ReadConsistency consistency;
    private final Companies companies;
    private final Clock clock;

    SopController(SopReads sops, ProcedureSums sums, ReadConsistency consistency, Companies companies, Clock clock) {
        this.sops = sops;
        this.sums = sums;
        this.consistency = consistency;
        this.companies = companies;
        this.clock = clock;
    }

    /** @param total how many stages match, on all pages */
    @Schema(name = "OttoSopStages")
    record Stages(
            @JsonProperty("company_id") UUID companyId, @JsonProperty("sop_id") String sopId, List<SopStageRecord> stages, int total) {}

    @GetMapping("/api/v1/sop/stages")
    @RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
    @Operation(summary = "The stages of the company's procedure")
    @Parameter(name = "company_id", in = ParameterIn.QUERY, description = "the caller's own")
    @Parameter(name = "is_active", in = ParameterIn.QUERY, description = "true or false; all without it")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "stage_order (default), created_at or stage_name")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc (default) or desc")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "20; at most 100")
    @Parameter(name = "offset", in = ParameterIn.QUERY)
    Stages stages(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        String company = parameters.text("company_id");
        if (company != null) {
            caller.requireCompany(company);
        }
        StageList wanted = StageList.of(parameters);
        consistency.await(caller, request, response, "sops");
        SopState sop = sops.sop(caller.companyId());
        List<SopState.Stage> matching = wanted.matching(sop);
        return new Stages(
                caller.companyId(), sop.sopId(), wanted.page(matching).stream().map(SopStageRecord::of).toList(), matching.size());
    }

    @GetMapping("/api/v1/sop/compliance/{company_id}")
    @RequiresRole(Role.MANAGER)
    @Operation(summary = "How well calls follow the procedure, by stage and by rep", description = """
            A call counts on the day it started, in the company's time zone.""")
    @Parameter(name = "date_range", in = ParameterIn.QUERY, description = "YYYY-MM-DD..YYYY-MM-DD, both days in it, or last_N_days; all without it")
    Compliance compliance(
            Caller caller, @PathVariable("company_id") String companyId, HttpServletRequest request, HttpServletResponse response) {
        caller.requireCompany(companyId);
        DateRange range = DateRange.parse(Parameters.of(request).text("date_range"), zone(caller), clock.instant());
        consistency.await(caller, request, "sops");
        consistency.await(caller, request, response, "analytics");
        List<SopStage> stages = sops.sop(caller.companyId()).active();
        return Compliance.of(
                caller.companyId(), stages, sums.measured(caller.companyId(), range), sums.found(caller.companyId(), range));
    }

    private ZoneId zone(Caller caller) {
        return companies.company(caller.companyId()).map(Company::timeZone).orElse(ZoneOffset.UTC);
    }
}
