package io.leadledger.command.telephony;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.support.TestDatabase;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Minutes count in the month in which the call ended, by the company's own clock. */
class VoiceMinutesTest {

    private static final int HUNDRED_MINUTES = 6_000;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private final VoiceMinutes minutes = new VoiceMinutes(database.jdbc());

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata,        2026-01-31T18:30:00Z",
        "Pacific/Auckland,    2026-01-31T11:00:00Z",
        "America/Los_Angeles, 2026-02-01T08:00:00Z",
        "UTC,                 2026-12-01T00:00:00Z",
    })
    void what_was_used_before_midnight_is_used_until_then_and_no_longer(String zone, Instant midnight) {
        Company company = new Company(UUID.randomUUID(), "Acme", Tier.STARTER, ZoneId.of(zone), null, null);
        spent(company, midnight.minusSeconds(1), HUNDRED_MINUTES - 1);
        minutes.require(company, midnight.minusSeconds(1));
        spent(company, midnight.minusSeconds(1), 1);

        assertThatThrownBy(() -> minutes.require(company, midnight.minusSeconds(1)))
                .isInstanceOfSatisfying(LedgerException.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.VOICE_MINUTES_EXCEEDED));
        minutes.require(company, midnight);

        spent(company, midnight, HUNDRED_MINUTES);
        assertThatThrownBy(() -> minutes.require(company, midnight)).isInstanceOf(LedgerException.class);
    }

    private static void spent(Company company, Instant endedAt, int seconds) {
        Timestamp at = Timestamp.from(endedAt);
        database.jdbc().sql("""
                        INSERT INTO outbound_call (company_id, call_id, step, provider, requested_at, due_at, ended_at, seconds)
                        VALUES (?, ?, 'done', 'test', ?, ?, ?, ?)""")
                .params(company.companyId(), UUID.randomUUID().toString(), at, at, at, seconds)
                .update();
    }
}
