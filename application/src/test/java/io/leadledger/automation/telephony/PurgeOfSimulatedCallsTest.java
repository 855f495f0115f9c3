package io.leadledger.automation.telephony;

import io.leadledger.support.TestDatabase;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PurgeOfSimulatedCallsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID COMPANY = UUID.randomUUID();

    @Test
    void calls_that_are_long_over_are_gone_and_those_that_somebody_follows_stay() {
        Instant old = NOW.minus(Duration.ofDays(31));
        call("old and over", old, "done");
        call("old and nobody's", old, null);
        call("old and followed", old, "dialed");
        call("young and over", NOW.minus(Duration.ofDays(29)), "done");
        PurgeOfSimulatedCalls purge =
                new PurgeOfSimulatedCalls(database.jdbc(), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(30));

        assertThat(purge.purged()).isEqualTo(2);
        assertThat(database.jdbc().sql("SELECT call_id FROM simulated_call").query(String.class).list())
                .containsExactlyInAnyOrder("old and followed", "young and over");
        assertThat(purge.purged()).isZero();
    }

    private static void call(String id, Instant dialedAt, @Nullable String step) {
        Timestamp at = Timestamp.from(dialedAt);
        database.jdbc().sql("INSERT INTO simulated_call (provider_call_id, company_id, call_id, script, dialed_at) VALUES (?, ?, ?, '{}', ?)")
                .params(id, COMPANY, id, at).update();
        if (step != null) {
            database.jdbc().sql("""
                            INSERT INTO outbound_call (company_id, call_id, step, provider, requested_at, due_at)
                            VALUES (?, ?, ?, 'simulator', ?, ?)""")
                    .params(COMPANY, id, step, at, at).update();
        }
    }
}
