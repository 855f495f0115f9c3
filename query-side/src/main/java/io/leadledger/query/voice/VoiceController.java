package io.leadledger.query.voice;

import io.leadledger.api.ProcessingStage;
import io.leadledger.api.ProcessingStatus;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.analysis.Findings.Section;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.voice.AnalysisReads.Analysed;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 7.3 to 7.8 of the Otto document. */
@RestController
@RequiresScope(Scope.READ)
class VoiceController {

    private static final String CALL = "/api/v1/calls/{call_id}";
    private static final String WHOSE = """
            Another product's findings come before ours. 404 until the call is analysed; how far that is, its status tells.""";

    private final AnalysisReads analyses;
    private final ReadConsistency consistency;

    VoiceController(AnalysisReads analyses, ReadConsistency consistency) {
        this.analyses = analyses;
        this.consistency = consistency;
    }

    @GetMapping(CALL + "/lead-classification")
    @RequiresRole({Role.CSR, Role.MANAGER})
    @Operation(summary = "How likely it seems that the customer buys", description = WHOSE)
    VoiceAnswers.Lead leadClassification(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return answer(caller, callId, request, response, Section.LEAD_CLASSIFICATION, CallAnalysis::leadClassification, VoiceAnswers.Lead::of);
    }

    @GetMapping(CALL + "/objections")
    @RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
    @Operation(summary = "What the customer said against buying, and what to say to it", description = WHOSE)
    VoiceAnswers.Objections objections(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return answer(caller, callId, request, response, Section.OBJECTIONS, CallAnalysis::objections, VoiceAnswers.Objections::of);
    }

    @GetMapping(CALL + "/sop-analysis")
    @RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
    @Operation(summary = "Which stages of the company's procedure were found", description = WHOSE)
    VoiceAnswers.Sop sopAnalysis(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return answer(caller, callId, request, response, Section.SOP_ANALYSIS, CallAnalysis::sopAnalysis, VoiceAnswers.Sop::of);
    }

    @GetMapping(CALL + "/coaching")
    @RequiresRole({Role.CSR, Role.SALES_REP})
    @Operation(summary = "What the agent did well, and what to do better", description = WHOSE)
    VoiceAnswers.Coaching coaching(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return answer(caller, callId, request, response, Section.COACHING, CallAnalysis::coaching, VoiceAnswers.Coaching::of);
    }

    @GetMapping(CALL + "/meeting-segments")
    @RequiresRole({Role.SALES_REP, Role.MANAGER})
    @Operation(summary = "The phases of the talk", description = WHOSE)
    VoiceAnswers.Meeting meetingSegments(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return answer(caller, callId, request, response, Section.MEETING_SEGMENTS, CallAnalysis::meetingSegments, VoiceAnswers.Meeting::of);
    }

    @GetMapping(CALL + "/rehash-score")
    @RequiresRole({Role.SALES_REP, Role.MANAGER})
    @Operation(summary = "Whether to call again, from 1 (leave it) to 5 (soon)", description = WHOSE)
    VoiceAnswers.Rehash rehashScore(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        return answer(caller, callId, request, response, Section.REHASH, CallAnalysis::rehash, VoiceAnswers.Rehash::of);
    }

    private interface Shown<F, A> {
        A of(String callId, F found, Findings.Source source);
    }

    private <F, A> A answer(
            Caller caller, String callId, HttpServletRequest request, HttpServletResponse response, Section section,
            Function<CallAnalysis, @Nullable F> part, Shown<F, A> shown) {
        consistency.await(caller, request, "calls");
        consistency.await(caller, request, response, "analysis");
        Analysed call = find(caller, callId);
        if (call.isToldOf()) {
            consistency.level(caller, "analysis", "calls");
            call = find(caller, callId);
        }
        Findings findings = call.findings();
        F found = findings == null ? null : part.apply(findings.analysis());
        Findings.Source source = findings == null ? null : findings.sources().get(section);
        if (found == null || source == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND, missing(call));
        }
        return shown.of(callId, found, source);
    }

    private Analysed find(Caller caller, String callId) {
        return analyses.find(caller.companyId(), callId).orElseThrow(() -> new LedgerException(ErrorCode.CALL_NOT_FOUND));
    }

    private static String missing(Analysed call) {
        if (!call.transcribed()) {
            return call.findings() == null ? "The call has no transcript to analyse" : "No analysis of the call has this";
        }
        boolean failed = ProcessingStatus.FAILED.wireName().equals(call.state().processing().text(ProcessingStage.ANALYSIS.wireName()));
        if (failed) {
            return "The analysis of the call failed";
        }
        return call.findings() == null || !call.findings().isOurs() ? "The call is not analysed yet" : "No analysis of the call has this";
    }
}
