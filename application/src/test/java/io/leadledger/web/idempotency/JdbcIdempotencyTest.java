package io.leadledger.web.idempotency;

import io.leadledger.api.Hashes;
import io.leadledger.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcIdempotencyTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final UUID company = UUID.randomUUID();
    private final byte[] key = Hashes.sha256("key".getBytes(StandardCharsets.UTF_8));
    private final byte[] request = Hashes.sha256("request".getBytes(StandardCharsets.UTF_8));
    private JdbcIdempotencyStore store;
    private JdbcRunningKeys oneNode;
    private JdbcRunningKeys otherNode;

    @BeforeEach
    void twoNodes() {
        store = new JdbcIdempotencyStore(DATABASE.jdbc());
        oneNode = new JdbcRunningKeys(DATABASE.dataSource());
        otherNode = new JdbcRunningKeys(DATABASE.dataSource());
    }

    @AfterEach
    void stopNodes() {
        oneNode.destroy();
        otherNode.destroy();
    }

    @Test
    void an_answer_comes_back_as_it_was_stored() {
        store("answer");
        StoredAnswer answer = store.find(company, key).orElseThrow();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsExactly(Map.entry("X-Event-Position", "7"));
        assertThat(answer.body()).asString().isEqualTo("answer");
        assertThat(answer.requestHash()).isEqualTo(request);
        assertThat(store.find(UUID.randomUUID(), key)).isEmpty();
    }

    @Test
    void a_second_answer_under_the_key_is_refused() {
        store("first");
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> store("second"));
        assertThat(store.find(company, key).orElseThrow().body()).asString().isEqualTo("first");
    }

    @Test
    void an_answer_is_there_only_if_its_transaction_commits() {
        new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource())).executeWithoutResult(status -> {
            store("answer");
            status.setRollbackOnly();
        });
        assertThat(store.find(company, key)).isEmpty();
    }

    @Test
    void after_a_day_the_key_is_free_again() {
        store("old");
        DATABASE.jdbc().sql("UPDATE idempotency_answer SET created_at = now() - interval '25 hours' WHERE company_id = ?").param(company).update();
        assertThat(store.find(company, key)).isEmpty();
        store("new");
        assertThat(store.find(company, key).orElseThrow().body()).asString().isEqualTo("new");
        DATABASE.jdbc().sql("UPDATE idempotency_answer SET created_at = now() - interval '25 hours' WHERE company_id = ?").param(company).update();
        assertThat(store.purge()).isEqualTo(1);
    }

    @Test
    void a_running_key_is_held_against_this_node_and_others_until_it_is_released() {
        RunningKeys.Held held = oneNode.tryHold(company, key).orElseThrow();
        assertThat(oneNode.tryHold(company, key)).isEmpty();
        assertThat(otherNode.tryHold(company, key)).isEmpty();
        assertThat(otherNode.tryHold(UUID.randomUUID(), key)).isPresent();
        held.close();
        assertThat(otherNode.tryHold(company, key)).isPresent();
    }

    @Test
    void a_node_that_dies_leaves_nothing_running() {
        assertThat(oneNode.tryHold(company, key)).isPresent();
        terminateLockHolders();
        assertThat(otherNode.tryHold(company, key)).isPresent();
    }

    @Test
    void a_broken_connection_is_made_again() {
        oneNode.tryHold(company, key).orElseThrow().close();
        RunningKeys.Held before = oneNode.tryHold(UUID.randomUUID(), key).orElseThrow();
        terminateLockHolders();
        RunningKeys.Held after = oneNode.tryHold(company, key).orElseThrow();
        before.close();
        after.close();
        assertThat(otherNode.tryHold(company, key)).isPresent();
    }

    private void store(String body) {
        store.store(company, key, request, 201, Map.of("X-Event-Position", "7"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static void terminateLockHolders() {
        DATABASE.jdbc().sql("""
                        SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_locks
                        WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""")
                .query(Long.class)
                .single();
    }
}
