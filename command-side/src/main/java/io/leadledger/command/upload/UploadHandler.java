package io.leadledger.command.upload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Hashes;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.command.RecordCallUpload;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.identity.LeadIdentity;
import io.leadledger.command.ingestion.KnownItems;
import io.leadledger.command.ingestion.KnownItems.KnownItem;
import io.leadledger.command.recording.RecordingRegister;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One upload in one transaction: the lead that was spoken to, the call, what was said, and the upload itself. */
@Component
class UploadHandler {

    private final Companies companies;
    private final KnownItems knownItems;
    private final CompanyTransactions transactions;
    private final UploadClients clients;
    private final RecordingRegister recordings;

    UploadHandler(
            Companies companies,
            KnownItems knownItems,
            CompanyTransactions transactions,
            UploadClients clients,
            RecordingRegister recordings) {
        this.companies = companies;
        this.knownItems = knownItems;
        this.transactions = transactions;
        this.clients = clients;
        this.recordings = recordings;
    }

    @CommandHandler
    RecordCallUpload.Outcome handle(RecordCallUpload command) {
        UUID companyId = command.companyId();
        String country = companies.company(companyId).map(Company::defaultCountry).orElse(null);
        ObjectNode posted = (ObjectNode) command.posted();
        UploadedCall call = UploadedCall.read(
                posted, new UploadClient(companyId, command.campaignId(), command.voiceAgentId()), command.receivedAt(), country);
        UUID identifier =
                Hashes.uuid(companyId.toString(), "call-upload", call.client(), call.callId(), CanonicalJson.of(posted));
        KnownItem before = knownItems.find(List.of(identifier)).get(identifier);
        if (before != null) {
            return new RecordCallUpload.Outcome(call.callId(), call.client(), true, LogPosition.at(before.position()));
        }
        CompanyTransaction transaction = transactions.begin(companyId, List.of(), call.lead().handles());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.CALL, call.callId())), call.lead().handles());
        EventOrigin origin = new EventOrigin(identifier, Map.of());
        String leadId = lead(transaction, call, companyId, origin);
        report(transaction, call, posted, leadId, origin);
        recordings.keep(companyId, call.facts().recordingUrl());
        clients.used(companyId, call.client(), call.campaignId(), call.voiceAgentId());
        return new RecordCallUpload.Outcome(call.callId(), call.client(), false, transaction.finish());
    }

    private static @Nullable String lead(CompanyTransaction transaction, UploadedCall call, UUID companyId, EventOrigin origin) {
        UploadedLead lead = call.lead();
        LeadIdentity identity = transaction.identity();
        String named = identity.ownerOfAny(lead.handles());
        if (named == null && lead.handles().isEmpty() && lead.saysSomething()) {
            named = leadOfCall(companyId, call.callId());
        }
        String leadId = identity.interacting(named, lead.handles(), call.at(), origin);
        if (leadId == null || !lead.saysSomething()) {
            return leadId;
        }
        Instant at = lead.at() != null ? lead.at() : call.at();
        List<LeadCommand> said = new ArrayList<>();
        if (!lead.attributes().isEmpty()) {
            said.add(new LeadCommand.Report(new LeadEvent.DetailsReported(leadId, lead.attributes(), List.of(), at)));
        }
        if (lead.stage() != null) {
            said.add(new LeadCommand.Report(new LeadEvent.StageChanged(leadId, lead.stage(), Map.of(), at)));
        }
        origin.about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        said.forEach(command -> LeadIdentity.handle(transaction.aggregates().lead(leadId), command, origin));
        return leadId;
    }

    /** Somebody who left a name but nothing to reach them by is known by the call alone. */
    private static String leadOfCall(UUID companyId, String callId) {
        return "lead_" + Hashes.uuid(companyId.toString(), "lead-of-call", callId).toString().replace("-", "").substring(0, 24);
    }

    private static void report(
            CompanyTransaction transaction, UploadedCall call, ObjectNode posted, @Nullable String leadId, EventOrigin origin) {
        List<CallEvent> facts = new ArrayList<>();
        facts.add(new CallEvent.Uploaded(
                call.callId(), leadId, call.client(), call.campaignId(), call.voiceAgentId(), call.facts().startedAt(), posted, call.at()));
        facts.add(call.outcome(leadId));
        UploadedTalk talk = call.talk();
        if (talk != null) {
            facts.add(new CallEvent.Transcribed(
                    call.callId(), leadId, talk.language(), talk.confidence(), talk.segments(), talk.text(), talk.extra(), call.at()));
        }
        var aggregate = transaction.aggregates().call(call.callId());
        String known = leadId != null ? leadId : aggregate.invoke(root -> root.state().leadId());
        origin.about(known == null ? null : transaction.aggregates().key(EntityKind.LEAD, known).stream());
        facts.forEach(fact -> aggregate.execute(root -> root.handle(new CallCommand.Report(fact), origin)));
    }
}
