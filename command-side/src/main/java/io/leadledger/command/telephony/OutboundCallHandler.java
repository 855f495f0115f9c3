package io.leadledger.command.telephony;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EntityKind;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.api.telephony.OutboundCalling;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.crm.CrmLeads;
import io.leadledger.command.crm.KeptAnswers;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in a call: what was asked for becomes an event and, in the same transaction, work for the dialer. */
@Component
class OutboundCallHandler {

    private final CompanyTransactions transactions;
    private final Companies companies;
    private final OutboundCalling calling;
    private final CallQueue queue;
    private final VoiceMinutes minutes;
    private final KeptAnswers answers;

    OutboundCallHandler(
            CompanyTransactions transactions,
            Companies companies,
            OutboundCalling calling,
            CallQueue queue,
            VoiceMinutes minutes,
            KeptAnswers answers) {
        this.transactions = transactions;
        this.companies = companies;
        this.calling = calling;
        this.queue = queue;
        this.minutes = minutes;
        this.answers = answers;
    }

    /** @throws LedgerException lead_not_found, call_failed without a provider or a number, number_busy, voice_minutes_exceeded */
    @CommandHandler
    CrmOutcome handle(CrmCommand.PlaceCall command) {
        Company company = companies.company(command.companyId()).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        CompanyTransaction transaction = transactions.begin(company.companyId(), List.of(), List.of());
        transaction.load(
                List.of(
                        transaction.aggregates().key(EntityKind.LEAD, command.leadId()),
                        transaction.aggregates().key(EntityKind.CALL, command.newCallId())),
                List.of());
        String leadId = CrmLeads.answering(transaction, command.leadId());
        String provider = calling.provider();
        if (provider == null) {
            throw new LedgerException(
                    ErrorCode.CALL_FAILED, "Call could not be initiated: no telephony provider is configured (VAPI_API_KEY or TELEPHONY=simulator)");
        }
        String phone = phone(command.order(), new LeadModel(CrmLeads.together(transaction, leadId)));
        minutes.require(company, command.occurredAt());
        String asked = command.order().callerId();
        CallOrder order = command.order().to(dialled(phone, company), asked != null ? asked : calling.callerId());
        if (!queue.put(company.companyId(), command.newCallId(), provider, order, command.occurredAt())) {
            throw new LedgerException(ErrorCode.NUMBER_BUSY);
        }
        record(transaction, command, leadId, phone, order.callerId());
        ObjectNode answer = answer(command, leadId, phone, order.callerId())
                .put("estimated_wait", queue.estimatedWait(company.companyId()).toSeconds());
        return answers.settled(command, new CrmOutcome(true, answer, transaction.finish()));
    }

    private static String phone(CallOrder order, LeadModel lead) {
        String phone = order.phone() != null ? order.phone() : lead.phone();
        if (phone == null || PhoneNumbers.normalise(phone, null) == null) {
            throw LedgerException.invalid("phone_number", "is needed: the lead has no phone number");
        }
        return phone;
    }

    /** In the international form that providers ask for. */
    private static String dialled(String phone, Company company) {
        return "+" + PhoneNumbers.normalise(phone, company.defaultCountry());
    }

    private static void record(
            CompanyTransaction transaction, CrmCommand.PlaceCall command, String leadId, String phone, @Nullable String callerId) {
        CallFacts facts = new CallFacts(
                "outbound", null, null, null, null, null, null, phone, callerId, null, null, command.facts());
        EventOrigin origin = new EventOrigin(null, Map.of()).about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        CallEvent requested = new CallEvent.Requested(command.newCallId(), leadId, facts, command.occurredAt());
        transaction.aggregates().call(command.newCallId()).execute(call -> call.handle(new CallCommand.Report(requested), origin));
    }

    private static ObjectNode answer(CrmCommand.PlaceCall command, String leadId, String phone, @Nullable String callerId) {
        return JsonNodeFactory.instance.objectNode()
                .put("call_id", command.newCallId())
                .put("status", CallStatus.INITIATING.wireName())
                .put("lead_id", leadId)
                .put("phone_number", phone)
                .put("caller_id", callerId)
                .put("created_at", command.occurredAt().toString());
    }
}
