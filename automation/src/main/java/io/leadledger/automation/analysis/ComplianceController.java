package io.leadledger.automation.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.sop.SopState;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 11.6 of the Otto document: measures one call by the procedure as it is now. */
@RestController
@RequiresScope(Scope.WRITE)
@RequiresRole(Role.MANAGER)
class ComplianceController {

    private static final int LONGEST_ID = 512;

    private final CallAnalyst analyst;
    private final CompanyBooks books;
    private final LastWrites lastWrites;

    ComplianceController(CallAnalyst analyst, CompanyBooks books, LastWrites lastWrites) {
        this.analyst = analyst;
        this.books = books;
        this.lastWrites = lastWrites;
    }

    @Schema(name = "OttoComplianceRequest", example = """
            {"call_id": "call_12345", "sop_id": "sop_12345"}""")
    record Asked(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("sop_id") @Nullable String sopId,
            @JsonProperty("company_id") @Nullable String companyId) {}

    /**
     * @param complianceScore found share of the active stages, 0 to 1
     * @param recommendations one for each stage that is missing
     */
    @Schema(name = "OttoCallCompliance")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Measured(
            @JsonProperty("call_id") String callId,
            @JsonProperty("compliance_score") double complianceScore,
            @JsonProperty("stages_completed") List<String> stagesCompleted,
            @JsonProperty("stages_missing") List<String> stagesMissing,
            List<String> recommendations,
            @JsonProperty("sop_id") String sopId,
            @Nullable String method,
            @Nullable String version) {}

    @PostMapping(path = "/api/v1/sop/compliance/analyze", consumes = "application/json")
    @Operation(summary = "Analyse a call by the procedure as it is now", description = """
            What is found is recorded. 404 for an unknown call, one without a transcript, another sop_id than the company's, and while the \
            company has no active stages.""")
    Measured analyse(Caller caller, HttpServletRequest request, HttpServletResponse response, @RequestBody Asked asked) {
        if (asked.companyId() != null) {
            caller.requireCompany(asked.companyId());
        }
        String callId = Fields.text("call_id", asked.callId(), LONGEST_ID);
        SopState procedure = procedure(caller, Fields.optionalText("sop_id", asked.sopId(), LONGEST_ID));
        CallAnalyst.Measured measured =
                analyst.measure(caller.companyId(), callId, procedure, RequestMetaData.of(caller, request));
        lastWrites.record(caller, measured.position());
        response.setHeader(ReadConsistency.EVENT_POSITION, Long.toString(measured.position()));
        return answer(callId, procedure, measured.found());
    }

    private SopState procedure(Caller caller, @Nullable String sopId) {
        SopState procedure = books.procedure(caller.companyId());
        if (sopId != null && (procedure == null || !procedure.sopId().equals(sopId))) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "There is no such SOP");
        }
        if (procedure == null || procedure.active().isEmpty()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "The company has no active SOP stages");
        }
        return procedure;
    }

    private static Measured answer(String callId, SopState procedure, CallAnalysis analysis) {
        SopAnalysis found = analysis.sopAnalysis();
        List<SopAnalysis.Stage> detected = found == null ? null : found.stagesDetected();
        Set<String> names = detected == null
                ? Set.of()
                : detected.stream().map(SopAnalysis.Stage::stageName).collect(Collectors.toSet());
        List<SopStage> active = procedure.active();
        List<SopStage> missing = active.stream().filter(stage -> !names.contains(stage.name())).toList();
        return new Measured(
                callId, (double) (active.size() - missing.size()) / active.size(),
                active.stream().map(SopStage::name).filter(names::contains).toList(), missing.stream().map(SopStage::name).toList(),
                missing.stream().map(ComplianceController::recommendation).toList(), procedure.sopId(), analysis.method(),
                analysis.version());
    }

    private static String recommendation(SopStage missing) {
        return "Include the stage '" + missing.name() + "'" + (missing.description().isBlank() ? "" : ": " + missing.description());
    }
}
