package io.leadledger.query.leads;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.security.Caller;
import org.springframework.stereotype.Component;

/** Lets a caller at the accounts of its own company alone, and tells nothing of the others: unknown ones are refused alike. */
@Component
public final class AccountGuard {

    private final Companies companies;

    AccountGuard(Companies companies) {
        this.companies = companies;
    }

    /** @throws LedgerException forbidden */
    public Account account(Caller caller, String userId) {
        boolean own = companies.companyOfUser(userId).filter(caller.companyId()::equals).isPresent();
        if (!own) {
            throw new LedgerException(ErrorCode.FORBIDDEN);
        }
        return Account.of(caller.companyId(), userId);
    }

    public Company company(Caller caller) {
        return companies.company(caller.companyId()).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
    }
}
