package io.leadledger.intelligence.llm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One budget for all instances, in the database. */
final class DailyTokens implements TokenBudget {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final long daily;

    /** The row must not stay locked while a model thinks, whatever transaction the caller is in. */
    DailyTokens(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, long daily) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.daily = daily;
    }

    @Override
    public boolean take(UUID companyId, long tokens) {
        Integer rows = apart.execute(_ -> jdbc.sql("""
                        insert into model_usage as usage (company_id, day, tokens, requests)
                        select :company, :day, :tokens, 1 where :tokens <= :daily
                        on conflict (company_id, day) do update
                        set tokens = usage.tokens + excluded.tokens, requests = usage.requests + 1
                        where usage.tokens + excluded.tokens <= :daily
                        """)
                .param("company", companyId).param("day", today()).param("tokens", tokens).param("daily", daily)
                .update());
        return rows != null && rows == 1;
    }

    @Override
    public void correct(UUID companyId, long tokens) {
        apart.executeWithoutResult(_ -> jdbc.sql("""
                        update model_usage set tokens = greatest(0, tokens + :tokens)
                        where company_id = :company and day = :day
                        """)
                .param("company", companyId).param("day", today()).param("tokens", tokens)
                .update());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
