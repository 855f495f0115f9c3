package io.leadledger.command.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.support.TestDatabase;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A month is the company's own: it begins when the first of the month begins in its time zone. */
class LeadQuotaTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private final LeadQuota quota = new LeadQuota(database.jdbc());

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata,        2026-01-31T18:30:00Z",
        "Pacific/Auckland,    2026-01-31T11:00:00Z",
        "America/Los_Angeles, 2026-02-01T08:00:00Z",
        "Europe/Berlin,       2026-03-31T22:00:00Z",
        "UTC,                 2026-12-01T00:00:00Z",
    })
    void the_month_is_over_at_its_own_midnight_and_not_a_second_before(String zone, Instant midnight) {
        Company company = starter(zone);
        used(company, midnight.minusSeconds(1), 999);

        quota.take(company, midnight.minusSeconds(1));
        assertThatThrownBy(() -> quota.take(company, midnight.minusSeconds(1)))
                .isInstanceOfSatisfying(LedgerException.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LEADS_LIMIT_EXCEEDED));

        quota.take(company, midnight);
        assertThat(months(company)).isEqualTo(2);
    }

    @Test
    void months_do_not_lend_to_each_other() {
        Company company = starter("UTC");
        used(company, Instant.parse("2026-02-15T00:00:00Z"), 10);
        used(company, Instant.parse("2026-03-15T00:00:00Z"), 1_000);

        assertThatThrownBy(() -> quota.take(company, Instant.parse("2026-03-31T23:59:59Z"))).isInstanceOf(LedgerException.class);
        quota.take(company, Instant.parse("2026-02-28T23:59:59Z"));
    }

    private void used(Company company, Instant when, int leads) {
        quota.take(company, when);
        database.jdbc().sql("UPDATE lead_quota SET leads = ? WHERE company_id = ? AND month = date_trunc('month', ?::timestamptz AT TIME ZONE ?)")
                .params(leads, company.companyId(), when.toString(), company.timeZone().getId())
                .update();
    }

    private static int months(Company company) {
        return database.jdbc().sql("SELECT count(*) FROM lead_quota WHERE company_id = ?").param(company.companyId()).query(Integer.class).single();
    }

    private static Company starter(String zone) {
        UUID id = UUID.randomUUID();
        database.jdbc().sql("INSERT INTO companies (company_id, name, tier, time_zone) VALUES (?, 'Acme', 'starter', ?)").params(id, zone).update();
        return new Company(id, "Acme", Tier.STARTER, ZoneId.of(zone), null, null);
    }
}
