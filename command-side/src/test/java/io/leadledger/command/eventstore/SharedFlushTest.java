package io.leadledger.command.eventstore;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SharedFlushTest {

    private final SharedFlush shared = new SharedFlush();
    private final AtomicInteger flushes = new AtomicInteger();

    @Test
    void who_asks_alone_flushes_alone() throws SQLException {
        shared.await(flushes::incrementAndGet);
        shared.await(flushes::incrementAndGet);

        assertThat(flushes).hasValue(2);
    }

    @Test
    void those_who_ask_during_a_flush_share_the_next_one() throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> await(firstRuns, release), threads);
            assertThat(firstRuns.await(10, TimeUnit.SECONDS)).isTrue();
            CountDownLatch asking = new CountDownLatch(3);
            CompletableFuture<?>[] others = new CompletableFuture<?>[3];
            for (int i = 0; i < others.length; i++) {
                others[i] = CompletableFuture.runAsync(() -> await(asking), threads);
            }
            assertThat(asking.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(flushes).hasValue(1);
            release.countDown();
            CompletableFuture.allOf(others).get(10, TimeUnit.SECONDS);
            first.get(10, TimeUnit.SECONDS);
        }

        assertThat(flushes.get()).isBetween(2, 4);
    }

    @Test
    void a_failure_reaches_who_flushed_and_the_next_one_tries_again() throws SQLException {
        assertThatThrownBy(() -> shared.await(() -> {
            throw new SQLException("disk full");
        })).isInstanceOf(SQLException.class);

        shared.await(flushes::incrementAndGet);
        assertThat(flushes).hasValue(1);
    }

    private void await(CountDownLatch runs, CountDownLatch release) {
        run(() -> {
            flushes.incrementAndGet();
            runs.countDown();
            release.await();
        });
    }

    private void await(CountDownLatch asking) {
        asking.countDown();
        run(flushes::incrementAndGet);
    }

    private void run(Interruptible flush) {
        try {
            shared.await(() -> {
                try {
                    flush.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Interruptible {

        void run() throws InterruptedException;
    }
}
