package io.leadledger.command.merge;

import io.leadledger.api.EntityKind;
import io.leadledger.api.MergeReason;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.command.MergeLeads;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.lead.Lead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Both sides of a merge are recorded in one transaction, each in its own history. */
@Component
class MergeHandler {

    private final CompanyTransactions transactions;

    MergeHandler(CompanyTransactions transactions) {
        this.transactions = transactions;
    }

    /** @throws LedgerException when either lead is unknown, or the merge cannot be made or undone */
    @CommandHandler
    LogPosition handle(MergeLeads command) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), List.of());
        AggregateSession session = transaction.aggregates();
        AggregateKey survivor = session.key(EntityKind.LEAD, command.survivorLeadId());
        AggregateKey merged = session.key(EntityKind.LEAD, command.mergedLeadId());
        transaction.load(List.of(survivor, merged), List.of());
        Instant at = command.occurredAt();
        String one = command.survivorLeadId();
        String other = command.mergedLeadId();
        if (command.undo()) {
            decide(session.lead(one), survivor, new LeadCommand.UndoMerge(one, other, at));
            decide(session.lead(other), merged, new LeadCommand.Separate(other, one, at));
        } else {
            known(session.lead(other));
            decide(session.lead(one), survivor, new LeadCommand.Absorb(one, other, MergeReason.REQUESTED, at));
            decide(session.lead(other), merged, new LeadCommand.MergeInto(other, one, MergeReason.REQUESTED, at));
        }
        return transaction.finish();
    }

    private static void decide(Aggregate<Lead> lead, AggregateKey key, LeadCommand command) {
        known(lead);
        lead.execute(root -> root.handle(command, new EventOrigin(null, Map.of()).about(key.stream())));
    }

    private static void known(Aggregate<Lead> lead) {
        if (!lead.<Boolean>invoke(root -> root.state().exists())) {
            throw new LedgerException(ErrorCode.LEAD_NOT_FOUND);
        }
    }
}
