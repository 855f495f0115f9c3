package io.leadledger.command.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.DealState;
import io.leadledger.command.deal.Deal;
import io.leadledger.command.identity.CompanyTransaction;
import org.axonframework.modelling.command.Aggregate;

/** Deals as NexusCRM knows them. */
final class CrmDeals {

    private CrmDeals() {}

    /** @throws LedgerException deal_not_found, also for one that was deleted */
    static Aggregate<Deal> known(CompanyTransaction transaction, String dealId) {
        Aggregate<Deal> deal = transaction.aggregates().deal(dealId);
        DealState state = state(deal);
        if (!state.exists() || state.lifespan().isDeleted()) {
            throw new LedgerException(ErrorCode.DEAL_NOT_FOUND);
        }
        return deal;
    }

    static DealState state(Aggregate<Deal> deal) {
        return deal.invoke(Deal::state);
    }
}
