package io.leadledger.command.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads a month by tier. The count is a row that the transaction of the lead updates, so it is exact however many create at once, and
 * a lead that was not created does not count.
 */
@Component
class LeadQuota {

    private final JdbcClient jdbc;

    LeadQuota(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws LedgerException leads_limit_exceeded, when the company's month has no more */
    void take(Company company, Instant now) {
        LocalDate month = YearMonth.from(now.atZone(company.timeZone())).atDay(1);
        int taken = jdbc.sql("""
                        INSERT INTO lead_quota AS quota (company_id, month, leads)
                        VALUES (:company, :month, 1)
                        ON CONFLICT (company_id, month) DO UPDATE SET leads = quota.leads + 1 WHERE quota.leads < :most""")
                .param("company", company.companyId())
                .param("month", month)
                .param("most", most(company.tier()))
                .update();
        if (taken == 0) {
            throw new LedgerException(
                    ErrorCode.LEADS_LIMIT_EXCEEDED, "The company's tier has " + most(company.tier()) + " leads a month; they are used up");
        }
    }

    private static int most(Tier tier) {
        return switch (tier) {
            case STARTER -> 1_000;
            case PROFESSIONAL -> 10_000;
            case ENTERPRISE -> Integer.MAX_VALUE;
        };
    }
}
