package io.leadledger.intelligence.document;

import io.leadledger.api.MetaKeys;
import io.leadledger.api.document.DocumentCommand;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.web.messaging.PatientCommands;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the command side what the work on a document came to. */
@Component
class DocumentResults {

    private final PatientCommands commands;

    DocumentResults(PatientCommands commands) {
        this.commands = commands;
    }

    /** @return false when the document is gone, so that nothing was recorded */
    boolean record(UUID companyId, DocumentEvent result) {
        Map<String, String> metaData = Map.of(MetaKeys.COMPANY_ID, companyId.toString(), MetaKeys.ACTOR, "system:documents");
        DocumentCommand.Outcome outcome = commands.send(new DocumentCommand.Record(companyId, result), metaData);
        return !outcome.repeated();
    }
}
