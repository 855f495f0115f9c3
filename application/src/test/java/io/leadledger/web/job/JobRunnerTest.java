package io.leadledger.web.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.support.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class JobRunnerTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofMillis(600);

    private final UUID company = UUID.randomUUID();
    private final JobQueue queue = new JobQueue(DATABASE.jdbc());
    private final List<JobRunner> runners = new ArrayList<>();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void no_jobs() {
        DATABASE.jdbc().sql("TRUNCATE job").update();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (JobRunner runner : runners) {
            runner.stop();
        }
    }

    @Test
    void a_job_is_done_once_by_one_of_two_nodes_and_goes_away() {
        for (int i = 0; i < 40; i++) {
            add("job-" + i, Instant.now());
        }
        run(3, job -> note(job));
        run(3, job -> note(job));
        await(() -> rows() == 0);
        assertThat(done).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void the_same_job_added_again_while_it_waits_is_one() {
        add("a", Instant.now());
        add("a", Instant.now());
        assertThat(rows()).isOne();
    }

    @Test
    void it_waits_until_it_is_due_and_a_cancelled_one_is_never_begun() {
        add("later", Instant.now().plusSeconds(3600));
        add("cancelled", Instant.now());
        queue.cancel(company, "test", "cancelled");
        add("now", Instant.now());
        run(8, job -> note(job));
        await(() -> done.contains("now"));
        assertThat(done).containsExactly("now");
        assertThat(rows()).isOne();
    }

    @Test
    void one_that_fails_every_time_is_parked_and_says_why_without_repeating_a_message() {
        AtomicInteger gaveUp = new AtomicInteger();
        add("a", Instant.now());
        run(1, new Work() {
            @Override
            public Optional<JobHandler.Again> run(Job job) {
                throw new IllegalStateException("anna@example.com cannot be reached");
            }

            @Override
            public void gaveUp(Job job, String error) {
                gaveUp.incrementAndGet();
            }
        });
        await(() -> gaveUp.get() == 1);
        assertThat(DATABASE.jdbc().sql("SELECT error FROM job WHERE parked_at IS NOT NULL").query(String.class).list())
                .containsExactly("IllegalStateException");

        ParkedJobs parked = new ParkedJobs(DATABASE.jdbc());
        assertThat(parked.list(10)).singleElement().extracting(ParkedJobs.Parked::id).isEqualTo("a");
        assertThat(parked.retry(UUID.randomUUID(), "test", "a")).as("another company's").isFalse();
        assertThat(parked.retry(company, "test", "a")).isTrue();
        await(() -> gaveUp.get() == 2);
    }

    @Test
    void one_that_asks_to_be_done_again_is() {
        AtomicInteger turns = new AtomicInteger();
        add("a", Instant.now());
        run(1, job -> turns.incrementAndGet() < 3 ? Optional.of(new JobHandler.Again(Duration.ofMillis(10))) : Optional.empty());
        await(() -> rows() == 0);
        assertThat(turns).hasValue(3);
    }

    @Test
    void a_job_that_takes_longer_than_its_claim_keeps_it_and_one_whose_node_died_is_taken_over() throws InterruptedException {
        add("long", Instant.now());
        JobRunner first = run(8, job -> {
            TimeUnit.MILLISECONDS.sleep(3 * LEASE.toMillis());
            return note(job);
        });
        await(() -> rows() == 0);
        assertThat(done).containsExactly("long");
        first.stop();

        CountDownLatch begun = new CountDownLatch(1);
        add("orphan", Instant.now());
        JobRunner dying = run(8, job -> {
            begun.countDown();
            TimeUnit.HOURS.sleep(1);
            return note(job);
        });
        begun.await();
        dying.stop();
        run(8, job -> note(job));
        await(() -> rows() == 0);
        assertThat(done).containsExactly("long", "orphan");
    }

    private interface Work {
        Optional<JobHandler.Again> run(Job job) throws Exception;

        default void gaveUp(Job job, String error) {}
    }

    private Optional<JobHandler.Again> note(Job job) {
        done.add(job.id());
        return Optional.empty();
    }

    private JobRunner run(int mostAttempts, Work work) {
        JobRunner runner = new JobRunner(new JobHandler() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Duration lease() {
                return LEASE;
            }

            @Override
            public int mostAttempts() {
                return mostAttempts;
            }

            @Override
            public Optional<Again> run(Job job) throws Exception {
                return work.run(job);
            }

            @Override
            public void gaveUp(Job job, String error) {
                work.gaveUp(job, error);
            }
        }, queue, new JobMeters(new SimpleMeterRegistry()));
        runners.add(runner);
        runner.start();
        return runner;
    }

    private void add(String id, Instant dueAt) {
        queue.add(Job.dueAt(dueAt, company, "test", id, JsonNodeFactory.instance.objectNode()));
    }

    private static int rows() {
        return DATABASE.jdbc().sql("SELECT count(*) FROM job").query(Integer.class).single();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not in time");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
