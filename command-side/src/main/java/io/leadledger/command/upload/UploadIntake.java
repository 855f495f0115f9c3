package io.leadledger.command.upload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.command.RecordCallUpload;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in one upload, wholly or not at all. */
@Component
class UploadIntake {

    private final UploadClients clients;
    private final PatientCommands commands;
    private final LastWrites lastWrites;
    private final Clock clock;

    UploadIntake(UploadClients clients, PatientCommands commands, LastWrites lastWrites, Clock clock) {
        this.clients = clients;
        this.commands = commands;
        this.lastWrites = lastWrites;
        this.clock = clock;
    }

    /**
     * @param caller null without a key
     * @throws LedgerException when the upload cannot be taken; nothing of it is kept then
     */
    RecordCallUpload.Outcome take(byte[] json, @Nullable Caller caller, HttpServletRequest request) {
        try {
            ObjectNode posted = ItemJson.read(json);
            UploadClient client = clients.of(new ItemFields(posted, "").requiredId("client"), caller);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            UploadedCall call = UploadedCall.read(posted, client, now, null);
            RecordCallUpload command =
                    new RecordCallUpload(client.companyId(), posted, client.campaignId(), client.voiceAgentId(), now);
            Caller writer = caller != null ? caller : Caller.ofUploads(client.companyId());
            String actor = caller != null ? caller.actor() : "client:" + call.client();
            RecordCallUpload.Outcome outcome =
                    commands.send(command, RequestMetaData.of(client.companyId(), actor, request));
            lastWrites.record(writer, outcome.position().value());
            return outcome;
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }
}
