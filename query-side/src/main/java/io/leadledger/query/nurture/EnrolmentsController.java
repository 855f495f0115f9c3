package io.leadledger.query.nurture;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Pagination;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.otto.NurtureEnrolment;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/nurture-enrolments")
@RequiresScope(Scope.READ)
@RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
class EnrolmentsController {

    private final NurtureReads nurture;
    private final ReadConsistency consistency;

    EnrolmentsController(NurtureReads nurture, ReadConsistency consistency) {
        this.nurture = nurture;
        this.consistency = consistency;
    }

    @Schema(name = "OttoNurtureEnrolments")
    record Enrolments(List<NurtureEnrolment> enrolments, Pagination pagination) {}

    @GetMapping
    @Operation(summary = "Who is or was in a nurture sequence")
    @Parameter(name = "sequence_id", in = ParameterIn.QUERY)
    @Parameter(name = "lead_id", in = ParameterIn.QUERY)
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "active, completed, stopped; several with commas")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "enrolled_at (default) or next_due_at")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc (default)")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "20; at most 100")
    @Parameter(name = "offset", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next_cursor of the page before")
    Enrolments list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        EnrolmentFilter filter = EnrolmentFilter.of(parameters);
        ListRequest page = ListRequest.of(parameters, NurtureReads.ENROLMENT_SORTS);
        consistency.await(caller, request, response, "nurture");
        Found<NurtureEnrolment> found = nurture.enrolments(caller.companyId(), filter, page)
                .map(rows -> rows.stream().map(NurtureEnrolment::of).toList());
        return new Enrolments(found.rows(), found.pagination());
    }

    @GetMapping("/{enrolment_id}")
    @Operation(summary = "One lead's way through a nurture sequence")
    NurtureEnrolment enrolment(
            Caller caller, @PathVariable("enrolment_id") String enrolmentId, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, response, "nurture");
        return nurture.enrolment(caller.companyId(), enrolmentId)
                .map(NurtureEnrolment::of)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
    }
}
