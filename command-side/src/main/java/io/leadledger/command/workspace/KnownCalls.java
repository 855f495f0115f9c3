package io.leadledger.command.workspace;

import io.leadledger.api.EntityKind;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallState;
import io.leadledger.command.call.Call;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The calls that something is made for, as they are in the unit of work that makes it. */
@Component
public class KnownCalls {

    private final CompanyTransactions transactions;

    KnownCalls(CompanyTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * To be called before anything else is loaded: calls come first in the order in which streams are locked.
     *
     * @throws LedgerException {@link ErrorCode#CALL_NOT_FOUND} for a call that is unknown, deleted or another company's
     */
    public CallState require(UUID companyId, String callId) {
        CompanyTransaction transaction = transactions.begin(companyId, List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.CALL, callId)), List.of());
        CallState call = transaction.aggregates().call(callId).invoke(Call::state);
        if (!call.exists() || call.lifespan().isDeleted()) {
            throw new LedgerException(ErrorCode.CALL_NOT_FOUND);
        }
        return call;
    }
}
