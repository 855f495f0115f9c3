package io.leadledger.command.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.LeadIdentity;
import java.util.ArrayList;
import java.util.List;

/** Leads as NexusCRM knows them: an id that was merged answers with the survivor, which counts the facts of both. */
public final class CrmLeads {

    private CrmLeads() {}

    /**
     * The id of the lead that answers for this one.
     *
     * @throws LedgerException lead_not_found, also for what was deleted or turned out to be no lead
     */
    public static String answering(CompanyTransaction transaction, String leadId) {
        String survivor = transaction.identity().survivor(leadId);
        LeadState lead = LeadIdentity.state(transaction.aggregates().lead(survivor));
        if (!lead.exists() || lead.reclassifiedAs() != null || lead.lifespan().isDeleted()) {
            throw new LedgerException(ErrorCode.LEAD_NOT_FOUND);
        }
        return survivor;
    }

    /** The lead and those it absorbed, itself first. */
    static List<String> members(AggregateSession aggregates, String leadId) {
        List<String> members = new ArrayList<>(List.of(leadId));
        for (int next = 0; next < members.size(); next++) {
            for (String absorbed : LeadIdentity.state(aggregates.lead(members.get(next))).absorbed()) {
                if (!members.contains(absorbed)) {
                    members.add(absorbed);
                }
            }
        }
        return members;
    }

    public static LeadState together(CompanyTransaction transaction, String leadId) {
        AggregateSession aggregates = transaction.aggregates();
        return members(aggregates, leadId).stream()
                .map(member -> LeadIdentity.state(aggregates.lead(member)))
                .reduce(LeadState::mergedWith)
                .orElse(LeadState.NEW);
    }
}
