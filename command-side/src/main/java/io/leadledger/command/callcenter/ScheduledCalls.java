package io.leadledger.command.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EntityKind;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.callcenter.CallCenterCommand;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.api.telephony.OutboundCalling;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.call.Call;
import io.leadledger.command.crm.CrmLeads;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.suppression.Suppressions;
import io.leadledger.command.telephony.CallQueue;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.job.JobQueue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Starts and cancels scheduled calls. Both are events of the call, so whichever comes first in its history decides, and the other one finds
 * that it is too late.
 */
@Component
class ScheduledCalls {

    /** Kind of the job that starts a call when it is due. */
    static final String JOB = "scheduled-call";

    private final CompanyTransactions transactions;
    private final Companies companies;
    private final OutboundCalling calling;
    private final CallQueue queue;
    private final JobQueue jobs;

    ScheduledCalls(CompanyTransactions transactions, Companies companies, OutboundCalling calling, CallQueue queue, JobQueue jobs) {
        this.transactions = transactions;
        this.companies = companies;
        this.calling = calling;
        this.queue = queue;
        this.jobs = jobs;
    }

    /** While another call to the number is open, the call stays scheduled. */
    @CommandHandler
    CallCenterCommand.Outcome handle(CallCenterCommand.Start start) {
        CompanyTransaction transaction = begin(start.companyId(), start.callId());
        CallState call = state(transaction, start.callId());
        if (status(call) == CallStatus.SCHEDULED) {
            String digits = digits(start, call);
            String obstacle = obstacle(transaction, call, digits);
            if (obstacle != null) {
                record(transaction, call, failed(start, call, obstacle));
            } else if (queue(start, call, digits)) {
                record(transaction, call, new CallEvent.Updated(
                        start.callId(), call.leadId(), facts(CallStatus.INITIATING, null), start.occurredAt()));
            }
        }
        return outcome(transaction, start.callId());
    }

    /** @throws LedgerException not_found, or conflict for a call that is not scheduled */
    @CommandHandler
    CallCenterCommand.Outcome handle(CallCenterCommand.Cancel cancel) {
        CompanyTransaction transaction = begin(cancel.companyId(), cancel.callId());
        CallState call = state(transaction, cancel.callId());
        if (!call.exists() || call.lifespan().isDeleted()) {
            throw new LedgerException(ErrorCode.CALL_NOT_FOUND);
        }
        CallStatus status = status(call);
        if (status == CallStatus.SCHEDULED) {
            record(transaction, call, new CallEvent.Updated(
                    cancel.callId(), call.leadId(), facts(CallStatus.CANCELLED, cancel.occurredAt()), cancel.occurredAt()));
            jobs.cancel(cancel.companyId(), JOB, cancel.callId());
        } else if (status != CallStatus.CANCELLED) {
            throw new LedgerException(ErrorCode.CONFLICT, "Only a scheduled call can be cancelled; this one has begun or is over");
        }
        return outcome(transaction, cancel.callId());
    }

    private CompanyTransaction begin(UUID companyId, String callId) {
        CompanyTransaction transaction = transactions.begin(companyId, List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.CALL, callId)), List.of());
        return transaction;
    }

    private @Nullable String digits(CallCenterCommand.Start start, CallState call) {
        String phone = call.facts().text("caller_phone");
        String country = companies.company(start.companyId()).map(Company::defaultCountry).orElse(null);
        return phone == null ? null : PhoneNumbers.normalise(phone, country);
    }

    /** What stands in the way of the call for good; null for nothing. */
    private @Nullable String obstacle(CompanyTransaction transaction, CallState call, @Nullable String digits) {
        if (calling.provider() == null) {
            return OrderHandler.NO_PROVIDER;
        }
        if (digits == null || Suppressions.holds(transaction, digits)) {
            return ErrorCode.DO_NOT_CALL.defaultMessage();
        }
        return isGone(transaction, call.leadId()) ? "the contact was deleted" : null;
    }

    private boolean queue(CallCenterCommand.Start start, CallState call, @Nullable String digits) {
        JsonNode context = call.facts().newest("context");
        JsonNode none = JsonNodeFactory.instance.objectNode();
        CallOrder order = new CallOrder("+" + digits, call.facts().text("rep_phone"), none, context == null ? none : context);
        return queue.put(start.companyId(), start.callId(), Objects.requireNonNull(calling.provider()), order, start.occurredAt());
    }

    private static CallEvent failed(CallCenterCommand.Start start, CallState call, String reason) {
        CallFacts failed = new CallFacts(
                null, CallStatus.FAILED.wireName(), null, start.occurredAt(), null, "failed", null, null, null, null, null,
                Map.of("ended_reason", TextNode.valueOf(reason)));
        return new CallEvent.Failed(start.callId(), call.leadId(), failed, start.occurredAt());
    }

    private static boolean isGone(CompanyTransaction transaction, @Nullable String leadId) {
        try {
            return leadId != null && CrmLeads.answering(transaction, leadId).isEmpty();
        } catch (LedgerException gone) {
            return true;
        }
    }

    private static CallFacts facts(CallStatus status, @Nullable Instant endedAt) {
        return new CallFacts(null, status.wireName(), null, endedAt, null, null, null, null, null, null, null, Map.of());
    }

    private static void record(CompanyTransaction transaction, CallState call, CallEvent event) {
        EventOrigin origin = new EventOrigin(null, Map.of());
        if (call.leadId() != null) {
            origin.about(transaction.aggregates().key(EntityKind.LEAD, call.leadId()).stream());
        }
        transaction.aggregates().call(event.callId()).execute(root -> root.handle(new CallCommand.Report(event), origin));
    }

    private static CallCenterCommand.Outcome outcome(CompanyTransaction transaction, String callId) {
        CallState call = state(transaction, callId);
        return new CallCenterCommand.Outcome(call, call.leadId(), transaction.finish());
    }

    private static CallState state(CompanyTransaction transaction, String callId) {
        return transaction.aggregates().call(callId).invoke(Call::state);
    }

    private static @Nullable CallStatus status(CallState call) {
        return call.life() == null ? null : call.life().status();
    }
}
