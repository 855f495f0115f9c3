package io.leadledger.automation.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.EventJson;
import io.leadledger.api.Hashes;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.ProcessingStage;
import io.leadledger.api.ProcessingStatus;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.command.ReportCall;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.sop.SopState;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Stamped;
import io.leadledger.api.state.Transcript;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import io.leadledger.intelligence.facts.CurrentStates;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Analyses calls and records what was found. It reads the log itself, where a transcript is as soon as it is committed, and the newest
 * transcript of the call counts, whichever it was called for.
 */
@Component
class CallAnalyst {

    private static final String INPUT = "input";

    private final CurrentStates states;
    private final CompanyBooks books;
    private final TranscriptAnalyser analyser;
    private final SoonAnalyser soon;
    private final PatientCommands commands;
    private final Clock clock;

    CallAnalyst(
            CurrentStates states, CompanyBooks books, TranscriptAnalyser analyser, SoonAnalyser soon, PatientCommands commands,
            Clock clock) {
        this.states = states;
        this.books = books;
        this.analyser = analyser;
        this.soon = soon;
        this.commands = commands;
        this.clock = clock;
    }

    /** Once for each transcript and version of the analyser, however often it is called. */
    void analyseOnce(UUID companyId, String callId) {
        // Taken before reading, so that findings in an older transcript never look newer than those in one that came meanwhile.
        Instant at = now();
        CallState call = states.call(companyId, callId);
        Transcript transcript = call == null || call.lifespan().isDeleted() ? null : call.transcript();
        if (call == null || transcript == null) {
            return;
        }
        Spoken spoken = Spoken.of(transcript);
        if (!isAnalysed(call, spoken)) {
            CompanyBooks.Used used = books.of(companyId, books.procedure(companyId), spoken);
            report(companyId, analyse(analyser, companyId, call, spoken, used, at), identifier(companyId, callId, spoken, transcript.at()), metaData(companyId));
        }
    }

    /**
     * By the procedure as it is now, and anew unless nothing has changed since.
     *
     * @param metaData of whoever asks for it
     * @throws LedgerException {@link ErrorCode#CALL_NOT_FOUND}, or {@link ErrorCode#NOT_FOUND} without a transcript
     */
    Measured measure(UUID companyId, String callId, SopState procedure, Map<String, ?> metaData) {
        Instant at = now();
        CallState call = states.call(companyId, callId);
        if (call == null || call.lifespan().isDeleted()) {
            throw new LedgerException(ErrorCode.CALL_NOT_FOUND);
        }
        Transcript transcript = call.transcript();
        if (transcript == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "The call has no transcript to analyse");
        }
        Spoken spoken = Spoken.of(transcript);
        CompanyBooks.Used used = books.of(companyId, procedure, spoken);
        CallEvent.Analyzed analysed = analyse(soon, companyId, call, spoken, used, at);
        UUID identifier = identifier(companyId, callId, spoken, transcript.at(), procedure.version(), String.valueOf(used.phraseBook()),
                String.valueOf(used.documents()));
        long position = report(companyId, analysed, identifier, metaData);
        return new Measured(Findings.effective(Attributes.NONE.record(Findings.OURS, analysed.analysis(), at)), position);
    }

    /** @param position of what was recorded in the log */
    record Measured(CallAnalysis found, long position) {}

    void reportFailed(UUID companyId, String callId, String transcript) {
        UUID identifier = Hashes.uuid(companyId.toString(), "analysis-failed", callId, transcript, analyser.version());
        CallEvent failed = new CallEvent.ProcessingReported(callId, null, ProcessingStage.ANALYSIS, ProcessingStatus.FAILED, now());
        report(companyId, failed, identifier, metaData(companyId));
    }

    private CallEvent.Analyzed analyse(
            TranscriptAnalyser by, UUID companyId, CallState call, Spoken spoken, CompanyBooks.Used used, Instant at) {
        String callId = String.valueOf(call.callId());
        CallAnalysis found = by.analyse(new AnalysisRequest(
                companyId, callId, call.startedAt(), spoken.language(), spoken.segments(),
                used.procedure(), used.stages(), used.phrases()));
        ObjectNode analysis = EventJson.mapper().valueToTree(found);
        analysis.set(INPUT, EventJson.mapper().valueToTree(new Input(spoken.hash(), analyser.version(), used.phraseBook(), used.documents())));
        return new CallEvent.Analyzed(callId, null, Findings.OURS, analysis, at);
    }

    private UUID identifier(UUID companyId, String callId, Spoken spoken, Instant transcribedAt, String... used) {
        String[] parts = {companyId.toString(), "analysis", callId, spoken.hash(), transcribedAt.toString(), analyser.version()};
        return Hashes.uuid(Stream.concat(Stream.of(parts), Stream.of(used)).toArray(String[]::new));
    }

    private long report(UUID companyId, CallEvent fact, UUID identifier, Map<String, ?> metaData) {
        ReportCall command = new ReportCall(companyId, fact.callId(), List.of(), List.of(fact), identifier, false);
        return commands.<ReportCall.Outcome>send(command, metaData).position().value();
    }

    private static Map<String, ?> metaData(UUID companyId) {
        return Map.of(MetaKeys.COMPANY_ID, companyId.toString(), MetaKeys.ACTOR, "system:analysis");
    }

    /**
     * What an analysis was made from; it is recorded with it.
     *
     * @param transcript hash of what was spoken
     * @param phraseBook the company's additions that were used; null for none
     * @param sopDocuments state of the documents that stages were learnt from; null for none
     */
    private record Input(String transcript, String analyser, @Nullable String phraseBook, @Nullable String sopDocuments) {}

    private boolean isAnalysed(CallState call, Spoken spoken) {
        Stamped ours = call.analyses().entries().get(Findings.OURS);
        JsonNode input = ours == null ? MissingNode.getInstance() : ours.value().path(INPUT);
        return input.path("transcript").asText().equals(spoken.hash()) && input.path("analyser").asText().equals(analyser.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
