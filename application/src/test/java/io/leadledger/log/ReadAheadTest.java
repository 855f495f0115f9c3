package io.leadledger.log;

import io.leadledger.support.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.leadledger.log.LogFixture.event;
import static io.leadledger.log.LogFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadAheadTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static LogFixture log;
    private UnitOfWork<?> unitOfWork;

    @BeforeAll
    static void open() {
        log = new LogFixture(database.dataSource());
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @BeforeEach
    void start() {
        unitOfWork = log.unitOfWork();
    }

    @AfterEach
    void end() {
        if (unitOfWork.isActive()) {
            unitOfWork.rollback();
        }
    }

    @Test
    void streams_read_ahead_are_not_asked_for_again() throws Exception {
        UUID full = stream("full");
        UUID empty = stream("empty");
        elsewhere(() -> log.append(event("full", 0), event("full", 1)));
        log.engine.readAhead().readAhead(List.of(full, empty));
        elsewhere(() -> log.append(event("full", 2), event("empty", 0)));

        assertThat(log.store.readEvents(full.toString()).asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(0L, 1L);
        assertThat(log.store.readEvents(empty.toString()).hasNext()).isFalse();
        assertThat(log.engine.lastSequenceNumberFor(full.toString())).contains(1L);
        assertThat(log.engine.lastSequenceNumberFor(empty.toString())).isEmpty();
    }

    @Test
    void other_streams_are_read_as_they_are() throws Exception {
        log.engine.readAhead().readAhead(List.of(stream("some")));
        elsewhere(() -> log.append(event("another", 0)));

        assertThat(log.store.readEvents(stream("another").toString()).hasNext()).isTrue();
    }

    @Test
    void only_what_follows_a_snapshot_is_read() throws Exception {
        String id = stream("long").toString();
        elsewhere(() -> {
            log.append(event("long", 0), event("long", 1), event("long", 2));
            log.engine.storeSnapshot(new GenericDomainEventMessage<>("Lead", id, 1, LogFixture.activity("long", "state")));
        });
        log.engine.readAhead().readAhead(List.of(stream("long")));

        assertThat(log.store.readEvents(id).asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(1L, 2L);
        assertThat(log.engine.readEvents(id, 0).asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_write_between_reading_and_appending_is_a_conflict() throws Exception {
        log.engine.readAhead().readAhead(List.of(stream("raced")));
        elsewhere(() -> log.append(event("raced", 0)));
        log.store.publish(List.of(event("raced", 0)));

        assertThatThrownBy(unitOfWork::commit).isInstanceOf(ConcurrencyException.class);
    }

    /** Another thread has neither this one's transaction nor its unit of work. */
    private static void elsewhere(Runnable work) throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(work);
        thread.join();
    }
}
