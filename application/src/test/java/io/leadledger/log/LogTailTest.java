package io.leadledger.log;

import io.leadledger.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.leadledger.log.LogFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

class LogTailTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static final int WRITERS = 4;
    private static final int BATCH = 500;
    private static final int BATCHES_PER_WRITER = 100;

    private static LogFixture log;

    @BeforeAll
    static void open() {
        log = new LogFixture(database.dataSource());
    }

    @AfterAll
    static void close() {
        log.close();
    }

    /** The reader is a plain stream, and a projection beside it. */
    @Test
    void a_reader_beside_four_writers_sees_exactly_what_is_stored_in_order() throws Exception {
        try (ProjectionFixture projections = new ProjectionFixture(log, "node-1")) {
            projections.runtime.start();
            assertThatTheStreamSeesAll();
            projections.awaitCaughtUp();
        }

        List<Long> seen = log.jdbc.sql("select position from read.seen order by number").query(Long.class).list();
        assertThat(seen).hasSameSizeAs(log.positions());
        assertThat(seen.stream().sorted().toList()).isEqualTo(log.positions());
        assertThat(log.jdbc
                        .sql("select count(*) from (select position < lag(position) over (partition by company_id order by number) as late"
                                + " from read.seen) where late")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void assertThatTheStreamSeesAll() throws Exception {
        int expected = WRITERS * BATCH * BATCHES_PER_WRITER;
        long before = log.engine.head();
        List<Long> seen = new ArrayList<>(expected);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                BlockingStream<TrackedEventMessage<?>> stream = log.store.openStream(new GlobalSequenceTrackingToken(before))) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                done.add(writers.submit(() -> write(number)));
            }
            while (seen.size() < expected && stream.hasNextAvailable(30, TimeUnit.SECONDS)) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
            for (Future<?> writer : done) {
                writer.get();
            }
            assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
        }

        assertThat(seen).hasSize(expected).isEqualTo(log.positions().stream().filter(position -> position > before).toList());
    }

    /** Each writer has a company of its own. Every tenth batch is rolled back once, so that numbers are lost. */
    private static void write(int writer) {
        UUID company = new UUID(0, writer);
        for (int batch = 0; batch < BATCHES_PER_WRITER; batch++) {
            List<EventMessage<?>> events = new ArrayList<>(BATCH);
            String lead = "writer-" + writer + "-" + batch;
            for (int i = 0; i < BATCH; i++) {
                events.add(event(company, lead, i, "hello", Map.of()));
            }
            if (batch % 10 == 9) {
                UnitOfWork<?> doomed = log.unitOfWork();
                log.engine.appendEvents(events);
                doomed.rollback();
            }
            UnitOfWork<?> unitOfWork = log.unitOfWork();
            log.store.publish(events);
            unitOfWork.commit();
        }
    }

    @Test
    void a_waiting_reader_is_woken_by_a_commit_of_this_node() throws Exception {
        assertThat(medianWakeUp(log)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void a_waiting_reader_is_woken_by_a_commit_of_another_node() throws Exception {
        LogFixture other = new LogFixture(log.dataSource);
        try {
            assertThat(medianWakeUp(other)).isLessThan(Duration.ofMillis(100));
        } finally {
            other.tail.close();
        }
    }

    private static Duration medianWakeUp(LogFixture writer) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        String lead = UUID.randomUUID().toString();
        try (BlockingStream<TrackedEventMessage<?>> stream = log.store.openStream(log.store.createHeadToken());
                BlockingStream<TrackedEventMessage<?>> keepsTheWriterReading = writer.store.openStream(log.store.createHeadToken())) {
            for (int i = 0; i < 41; i++) {
                writer.append(event(lead, i));
                long start = System.nanoTime();
                assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
                nanos.add(System.nanoTime() - start);
                stream.nextAvailable();
            }
            assertThat(keepsTheWriterReading.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
        }
        nanos.sort(null);
        return Duration.ofNanos(nanos.get(nanos.size() / 2));
    }

    @Test
    void a_reader_may_start_anywhere() throws Exception {
        String lead = UUID.randomUUID().toString();
        log.append(event(lead, 0), event(lead, 1), event(lead, 2));
        List<Long> positions = log.positions();
        long secondLast = positions.get(positions.size() - 2);
        try (BlockingStream<TrackedEventMessage<?>> stream = log.store.openStream(new GlobalSequenceTrackingToken(secondLast - 1))) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(secondLast);
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(positions.getLast());
            assertThat(stream.peek()).isEmpty();
        }
    }
}
