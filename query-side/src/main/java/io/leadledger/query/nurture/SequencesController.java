package io.leadledger.query.nurture;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Pagination;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.otto.NurtureSequence;
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
@RequestMapping("/api/v1/nurture-sequences")
@RequiresScope(Scope.READ)
@RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
class SequencesController {

    private final NurtureReads nurture;
    private final ReadConsistency consistency;

    SequencesController(NurtureReads nurture, ReadConsistency consistency) {
        this.nurture = nurture;
        this.consistency = consistency;
    }

    @Schema(name = "OttoNurtureSequences")
    record Sequences(List<NurtureSequence> sequences, Pagination pagination) {}

    @GetMapping
    @Operation(summary = "The company's nurture sequences")
    @Parameter(name = "is_active", in = ParameterIn.QUERY, description = "true or false; all without it")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "created_at (default) or name")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc (default)")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "20; at most 100")
    @Parameter(name = "offset", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next_cursor of the page before")
    Sequences list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        Boolean active = parameters.flag("is_active");
        ListRequest page = ListRequest.of(parameters, NurtureReads.SEQUENCE_SORTS);
        consistency.await(caller, request, response, "nurture");
        Found<NurtureSequence> found = nurture.sequences(caller.companyId(), active, page)
                .map(rows -> rows.stream().map(NurtureSequence::of).toList());
        return new Sequences(found.rows(), found.pagination());
    }

    @GetMapping("/{sequence_id}")
    @Operation(summary = "One nurture sequence")
    NurtureSequence sequence(
            Caller caller, @PathVariable("sequence_id") String sequenceId, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, response, "nurture");
        return nurture.sequence(caller.companyId(), sequenceId)
                .map(NurtureSequence::of)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
    }
}
