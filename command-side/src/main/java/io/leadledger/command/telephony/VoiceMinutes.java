package io.leadledger.command.telephony;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Voice minutes a month by tier: the seconds of the outbound calls that ended in the company's month, together. A call that is going on
 * does not count yet, so those that run when the last minute is used may end above it.
 */
@Component
class VoiceMinutes {

    private final JdbcClient jdbc;

    VoiceMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws LedgerException voice_minutes_exceeded, when the company's month has no more */
    void require(Company company, Instant now) {
        OptionalInt most = most(company.tier());
        if (most.isEmpty()) {
            return;
        }
        Duration used = used(company, YearMonth.from(now.atZone(company.timeZone())));
        if (used.compareTo(Duration.ofMinutes(most.getAsInt())) >= 0) {
            throw new LedgerException(
                    ErrorCode.VOICE_MINUTES_EXCEEDED,
                    "The company's tier has " + most.getAsInt() + " voice minutes a month; they are used up");
        }
    }

    private Duration used(Company company, YearMonth month) {
        Long seconds = jdbc.sql("""
                        SELECT coalesce(ceil(sum(seconds)), 0)::bigint FROM outbound_call
                        WHERE company_id = :company AND ended_at >= :start AND ended_at < :end""")
                .param("company", company.companyId())
                .param("start", Timestamp.from(month.atDay(1).atStartOfDay(company.timeZone()).toInstant()))
                .param("end", Timestamp.from(month.plusMonths(1).atDay(1).atStartOfDay(company.timeZone()).toInstant()))
                .query(Long.class)
                .single();
        return Duration.ofSeconds(seconds);
    }

    /** Empty for no limit. */
    private static OptionalInt most(Tier tier) {
        return switch (tier) {
            case STARTER -> OptionalInt.of(100);
            case PROFESSIONAL -> OptionalInt.of(1_000);
            case ENTERPRISE -> OptionalInt.empty();
        };
    }
}
