package io.leadledger.automation.transcription;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.CallEvent;
import io.leadledger.api.Hashes;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.ProcessingStage;
import io.leadledger.api.ProcessingStatus;
import io.leadledger.api.command.ReportCall;
import io.leadledger.intelligence.transcription.Transcription;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class TranscriptReporter {

    private final PatientCommands commands;

    TranscriptReporter(PatientCommands commands) {
        this.commands = commands;
    }

    /** @param recording names it, so that saying it again changes nothing */
    void transcribed(UUID companyId, String callId, Transcription text, Instant at, String recording) {
        String whole = text.segments().isEmpty() ? text.text() : null;
        report(companyId, callId, new CallEvent.Transcribed(
                callId, null, text.language(), text.confidence(), text.segments(), whole, JsonNodeFactory.instance.objectNode(), at), recording);
    }

    void progress(UUID companyId, String callId, ProcessingStatus status, Instant at, String recording) {
        report(companyId, callId, new CallEvent.ProcessingReported(callId, null, ProcessingStage.TRANSCRIPTION, status, at), recording + status);
    }

    private void report(UUID companyId, String callId, CallEvent fact, String identity) {
        UUID identifier = Hashes.uuid(companyId.toString(), "transcription", fact.getClass().getSimpleName(), callId, identity);
        commands.<ReportCall.Outcome>send(
                new ReportCall(companyId, callId, List.of(), List.of(fact), identifier, true),
                Map.of(MetaKeys.COMPANY_ID, companyId.toString(), MetaKeys.ACTOR, "system:transcription"));
    }
}
