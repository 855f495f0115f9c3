package io.leadledger.intelligence.llm;

import io.leadledger.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class DailyTokensTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final UUID company = UUID.randomUUID();
    private final DailyTokens tokens = on(NOON);

    @Test
    void a_company_takes_until_its_budget_is_used_up_and_no_further() {
        assertThat(tokens.take(company, 101)).isFalse();
        assertThat(tokens.take(company, 60)).isTrue();
        assertThat(tokens.take(company, 50)).isFalse();
        assertThat(tokens.take(company, 40)).isTrue();
        assertThat(tokens.take(company, 1)).isFalse();
    }

    @Test
    void what_was_not_used_after_all_is_there_again() {
        assertThat(tokens.take(company, 100)).isTrue();
        tokens.correct(company, -70);
        assertThat(tokens.take(company, 71)).isFalse();
        assertThat(tokens.take(company, 70)).isTrue();
    }

    @Test
    void another_company_and_another_day_have_their_own() {
        assertThat(tokens.take(company, 100)).isTrue();
        assertThat(tokens.take(UUID.randomUUID(), 100)).isTrue();
        assertThat(on(NOON.plusSeconds(12 * 3_600)).take(company, 100)).isTrue();
    }

    @Test
    void many_at_once_do_not_take_more_than_there_is() {
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 40).parallel().forEach(_ -> taken.addAndGet(tokens.take(company, 10) ? 10 : 0));
        assertThat(taken).hasValue(100);
    }

    @Test
    void what_was_taken_stays_taken_when_the_caller_rolls_back() {
        new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())).executeWithoutResult(status -> {
            assertThat(tokens.take(company, 100)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(tokens.take(company, 1)).isFalse();
    }

    private static DailyTokens on(Instant day) {
        return new DailyTokens(
                DATABASE.jdbc(), new JdbcTransactionManager(DATABASE.dataSource()), Clock.fixed(day, ZoneOffset.UTC), 100);
    }
}
