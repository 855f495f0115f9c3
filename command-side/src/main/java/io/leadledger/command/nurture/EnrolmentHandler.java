package io.leadledger.command.nurture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.EntityKind;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.EnrolmentCommand;
import io.leadledger.api.nurture.EnrolmentEvent;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.SequenceState;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.crm.CrmLeads;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.suppression.Suppressions;
import io.leadledger.command.work.WorkItem;
import io.leadledger.command.workspace.KnownCalls;
import io.leadledger.command.workspace.Workspace;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobQueue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A step's job is added in the transaction of the event that makes it due, and taken away in that of the one that ends the way. */
@Component
class EnrolmentHandler {

    private final CompanyTransactions transactions;
    private final Workspace workspace;
    private final KnownCalls calls;
    private final Places places;
    private final JobQueue jobs;
    private final Companies companies;

    EnrolmentHandler(
            CompanyTransactions transactions, Workspace workspace, KnownCalls calls, Places places, JobQueue jobs, Companies companies) {
        this.transactions = transactions;
        this.workspace = workspace;
        this.calls = calls;
        this.places = places;
        this.jobs = jobs;
        this.companies = companies;
    }

    /** @throws LedgerException lead_not_found, call_not_found, not_found, conflict, or do_not_call for whoever is not to be contacted */
    @CommandHandler
    EnrolmentCommand.Outcome handle(EnrolmentCommand.Enrol command) {
        UUID companyId = command.companyId();
        CompanyTransaction transaction = transactions.begin(companyId, List.of(), List.of());
        String leadId = CrmLeads.answering(transaction, command.leadId());
        LeadState lead = CrmLeads.together(transaction, leadId);
        requireCallOf(transaction, command, leadId);
        SequenceState sequence = SequenceRules.existing(
                (SequenceState) transaction.aggregates().work(EntityKind.SEQUENCE, command.sequenceId()).invoke(WorkItem::state));
        EnrolmentEvent.Enrolled enrolled =
                EnrolmentRules.enrol(command, sequence, leadId, new LeadModel(lead).lifecycleStage(), zone(companyId));
        Set<String> phones = new LeadModel(lead).phones(country(companyId));
        if (phones.stream().anyMatch(phone -> Suppressions.holds(transaction, phone))) {
            throw new LedgerException(ErrorCode.DO_NOT_CALL);
        }
        String holder = places.take(companyId, sequence.sequenceId(), leadId, command.enrolmentId(), phones);
        boolean begun = holder.equals(command.enrolmentId());
        Workspace.Changed<EnrolmentState> changed = workspace.change(
                companyId, EntityKind.ENROLMENT, holder, EnrolmentState.class, leadId, _ -> begun ? List.of(enrolled) : List.of());
        if (begun) {
            jobs.add(job(companyId, command.enrolmentId(), 1, enrolled.dueAt()));
        }
        return new EnrolmentCommand.Outcome(changed.after(), begun, changed.position());
    }

    /** What was said to one customer is not written to another. */
    private void requireCallOf(CompanyTransaction transaction, EnrolmentCommand.Enrol command, String leadId) {
        String callId = command.callId();
        if (callId == null) {
            return;
        }
        String customer = calls.require(command.companyId(), callId).leadId();
        if (customer == null || !transaction.identity().survivor(customer).equals(leadId)) {
            throw LedgerException.invalid("call_id", "must be a call of the lead");
        }
    }

    @CommandHandler
    EnrolmentCommand.Outcome handle(EnrolmentCommand.TakeStep command) {
        ZoneId zone = zone(command.companyId());
        EnrolmentCommand.Outcome outcome =
                change(command.companyId(), command.enrolmentId(), before -> EnrolmentRules.take(before, command, zone));
        Instant next = outcome.enrolment().nextDueAt();
        if (next != null) {
            jobs.add(job(command.companyId(), command.enrolmentId(), outcome.enrolment().nextStep().orElseThrow(), next));
        }
        return outcome;
    }

    /** @throws LedgerException not_found */
    @CommandHandler
    EnrolmentCommand.Outcome handle(EnrolmentCommand.Stop command) {
        EnrolmentCommand.Outcome outcome =
                change(command.companyId(), command.enrolmentId(), before -> EnrolmentRules.stop(before, command));
        int next = outcome.enrolment().taken().size() + 1;
        jobs.cancel(command.companyId(), EnrolmentCommand.STEP_JOB, jobId(command.enrolmentId(), next));
        return outcome;
    }

    private EnrolmentCommand.Outcome change(UUID companyId, String enrolmentId, Function<EnrolmentState, List<EnrolmentEvent>> rule) {
        CompanyTransaction transaction = transactions.begin(companyId, List.of(), List.of());
        if (!(transaction.aggregates().work(EntityKind.ENROLMENT, enrolmentId).invoke(WorkItem::state) instanceof EnrolmentState known)) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "No such enrolment");
        }
        Workspace.Changed<EnrolmentState> changed = workspace.change(
                companyId, EntityKind.ENROLMENT, enrolmentId, EnrolmentState.class, known.leadId(), _ -> rule.apply(known));
        if (!changed.after().isActive()) {
            places.leave(companyId, enrolmentId);
        }
        return new EnrolmentCommand.Outcome(changed.after(), false, changed.position());
    }

    private static Job job(UUID companyId, String enrolmentId, int step, Instant dueAt) {
        return Job.dueAt(dueAt, companyId, EnrolmentCommand.STEP_JOB, jobId(enrolmentId, step), JsonNodeFactory.instance.objectNode()
                .put("enrolment_id", enrolmentId)
                .put("step", step));
    }

    private static String jobId(String enrolmentId, int step) {
        return enrolmentId + "/" + step;
    }

    private ZoneId zone(UUID companyId) {
        return companies.company(companyId).map(Company::timeZone).orElse(ZoneOffset.UTC);
    }

    private @Nullable String country(UUID companyId) {
        return companies.company(companyId).map(Company::defaultCountry).orElse(null);
    }
}
