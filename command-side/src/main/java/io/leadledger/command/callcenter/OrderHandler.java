package io.leadledger.command.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.callcenter.CallCenterCommand;
import io.leadledger.api.callcenter.CallCenterCommand.Script;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.api.telephony.OutboundCalling;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.call.Call;
import io.leadledger.command.crm.CrmLeads;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.suppression.Suppressions;
import io.leadledger.command.telephony.CallQueue;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes in a call: what was ordered becomes an event and, in the same transaction, work for the dialer or a job for later. */
@Component
class OrderHandler {

    static final String NO_PROVIDER = "no telephony provider is configured (VAPI_API_KEY or TELEPHONY=simulator)";

    private final CompanyTransactions transactions;
    private final Companies companies;
    private final OutboundCalling calling;
    private final CallScripts scripts;
    private final CallQueue queue;
    private final JobQueue jobs;

    OrderHandler(
            CompanyTransactions transactions, Companies companies, OutboundCalling calling, CallScripts scripts, CallQueue queue, JobQueue jobs) {
        this.transactions = transactions;
        this.companies = companies;
        this.calling = calling;
        this.scripts = scripts;
        this.queue = queue;
        this.jobs = jobs;
    }

    /** @throws LedgerException not_found, call_failed without a provider, do_not_call, number_busy, or naming the field that stands in the way */
    @CommandHandler
    CallCenterCommand.Outcome handle(CallCenterCommand.Order order) {
        Company company = companies.company(order.companyId()).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        Handle handle = order.leadId() != null ? null : Handles.phone(order.phone(), company.defaultCountry());
        List<Handle> handles = handle == null ? List.of() : List.of(handle);
        CompanyTransaction transaction = transactions.begin(company.companyId(), List.of(), handles);
        transaction.load(keys(transaction, order, company), handles);
        CallState before = transaction.aggregates().call(order.callId()).invoke(Call::state);
        if (before.exists()) {
            return new CallCenterCommand.Outcome(before, before.leadId(), transaction.finish());
        }
        EventOrigin origin = new EventOrigin(null, Map.of());
        String leadId = whom(transaction, order, handles, origin);
        LeadModel lead = new LeadModel(CrmLeads.together(transaction, leadId));
        CallOrder dialled = dialled(transaction, company, order, lead);
        Map<String, JsonNode> facts = facts(transaction, order, lead);
        if (order.scheduledFor() == null) {
            String provider = calling.provider();
            if (provider == null) {
                throw new LedgerException(ErrorCode.CALL_FAILED, "Call could not be initiated: " + NO_PROVIDER);
            }
            CallOrder whole = dialled.about(Objects.requireNonNull(facts.get("context")));
            if (!queue.put(company.companyId(), order.callId(), provider, whole, order.occurredAt())) {
                throw new LedgerException(ErrorCode.NUMBER_BUSY);
            }
        } else {
            jobs.add(Job.dueAt(
                    order.scheduledFor(), company.companyId(), ScheduledCalls.JOB, order.callId(), JsonNodeFactory.instance.objectNode()));
        }
        CallState call = request(transaction, order, leadId, dialled, facts, origin);
        return new CallCenterCommand.Outcome(call, leadId, transaction.finish());
    }

    private static List<AggregateKey> keys(CompanyTransaction transaction, CallCenterCommand.Order order, Company company) {
        List<AggregateKey> keys = new ArrayList<>();
        keys.add(transaction.aggregates().key(EntityKind.CALL, order.callId()));
        if (order.leadId() != null) {
            keys.add(transaction.aggregates().key(EntityKind.LEAD, order.leadId()));
        }
        String digits = order.phone() == null ? null : PhoneNumbers.normalise(order.phone(), company.defaultCountry());
        if (digits != null) {
            keys.add(transaction.aggregates().key(EntityKind.SUPPRESSION, digits));
        }
        if (order.script() != null) {
            keys.add(transaction.aggregates().key(EntityKind.TEMPLATE, order.script().templateId()));
        }
        return keys;
    }

    private static String whom(CompanyTransaction transaction, CallCenterCommand.Order order, List<Handle> handles, EventOrigin origin) {
        if (order.leadId() == null) {
            String lead = transaction.identity().interacting(null, handles, order.occurredAt(), origin);
            if (lead == null) {
                throw LedgerException.invalid("phone", "must be a valid phone number");
            }
            return transaction.identity().survivor(lead);
        }
        try {
            return CrmLeads.answering(transaction, order.leadId());
        } catch (LedgerException gone) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Contact not found");
        }
    }

    private CallOrder dialled(CompanyTransaction transaction, Company company, CallCenterCommand.Order order, LeadModel lead) {
        String phone = order.phone() != null ? order.phone() : lead.phone();
        String digits = phone == null ? null : PhoneNumbers.normalise(phone, company.defaultCountry());
        if (digits == null) {
            throw LedgerException.invalid("phone", "is required: the contact has none");
        }
        if (Suppressions.holds(transaction, digits)) {
            throw new LedgerException(ErrorCode.DO_NOT_CALL);
        }
        String callerId = order.callerId() != null ? order.callerId() : calling.callerId();
        return new CallOrder("+" + digits, callerId, JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    }

    private Map<String, JsonNode> facts(CompanyTransaction transaction, CallCenterCommand.Order order, LeadModel lead) {
        Map<String, JsonNode> facts = new HashMap<>();
        Script script = order.script();
        if (script == null) {
            facts.put("context", CallScripts.withContact(lead));
        } else {
            CallScripts.Filled filled = scripts.fill(transaction, order.companyId(), script, lead);
            facts.put("template_id", TextNode.valueOf(filled.templateId()));
            facts.put("template_version", IntNode.valueOf(filled.version()));
            ObjectNode variables = JsonNodeFactory.instance.objectNode();
            script.variables().forEach(variables::put);
            facts.put("variables", variables);
            facts.put("context", filled.context());
        }
        if (order.scheduledFor() != null) {
            facts.put("scheduled_for", TextNode.valueOf(order.scheduledFor().toString()));
        }
        return facts;
    }

    private static CallState request(
            CompanyTransaction transaction, CallCenterCommand.Order order, String leadId, CallOrder dialled, Map<String, JsonNode> extra,
            EventOrigin origin) {
        String status = order.scheduledFor() == null ? null : CallStatus.SCHEDULED.wireName();
        String shown = order.phone() != null ? order.phone() : dialled.phone();
        CallFacts facts = new CallFacts(
                "outbound", status, null, null, null, null, null, shown, dialled.callerId(), order.campaignId(),
                null, extra);
        origin.about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        CallEvent requested = new CallEvent.Requested(order.callId(), leadId, facts, order.occurredAt());
        transaction.aggregates().call(order.callId()).execute(call -> call.handle(new CallCommand.Report(requested), origin));
        return transaction.aggregates().call(order.callId()).invoke(Call::state);
    }
}
