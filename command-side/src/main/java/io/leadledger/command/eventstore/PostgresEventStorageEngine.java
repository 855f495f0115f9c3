package io.leadledger.command.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's storage on our one table. Appending joins the current transaction, or makes one; it must be the last thing that a
 * transaction does, because all appenders wait for each other from there to the commit.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 1_000;

    private final EventAppender appender;
    private final EventReader reader;
    private final Snapshots snapshots;
    private final Serializer serializer;
    private final EventUpcaster upcaster;

    /** @param afterCommit called when appended events are durable and can be read by everybody */
    public PostgresEventStorageEngine(
            DataSource dataSource, PlatformTransactionManager transactions, Serializer serializer, EventUpcaster upcaster, Runnable afterCommit) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.appender = new EventAppender(dataSource, transactions, serializer, afterCommit);
        this.reader = new EventReader(jdbc);
        this.snapshots = new Snapshots(jdbc, serializer);
        this.serializer = serializer;
        this.upcaster = upcaster;
    }

    public ReadAhead readAhead() {
        return new ReadAhead(reader, snapshots);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        appender.append(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        UUID stream = UUID.fromString(aggregateIdentifier);
        StreamsReadAhead readAhead = StreamsReadAhead.knowing(stream);
        Stream<StoredEvent> events = Optional.ofNullable(readAhead)
                .flatMap(read -> read.events(stream, firstSequenceNumber))
                .orElseGet(() -> reader.stream(stream, firstSequenceNumber).stream());
        return EventStreamUtils.upcastAndDeserializeDomainEvents(events, serializer, upcaster);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        UUID stream = UUID.fromString(aggregateIdentifier);
        StreamsReadAhead readAhead = StreamsReadAhead.knowing(stream);
        Optional<StoredEvent> snapshot = readAhead == null ? snapshots.newest(stream) : readAhead.snapshot(stream);
        return snapshot.map(stored -> EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcaster))
                .map(DomainEventStream::next);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        UUID stream = UUID.fromString(aggregateIdentifier);
        StreamsReadAhead readAhead = StreamsReadAhead.knowing(stream);
        return readAhead == null ? reader.lastSequence(stream) : readAhead.lastSequence(stream);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken trackingToken, boolean mayBlock) {
        return Stream.iterate(readAfter(positionOf(trackingToken), PAGE), page -> !page.isEmpty(), page -> readAfter(page.last(), PAGE))
                .flatMap(page -> page.events().stream());
    }

    /** The events after a position, as far as they are committed; none can appear later between those returned. */
    LogPage readAfter(long position, int limit) {
        List<StoredEvent> stored = reader.after(position, limit);
        List<? extends TrackedEventMessage<?>> messages = LogMessage.of(
                EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcaster).toList(), stored);
        long last = stored.isEmpty() ? position : stored.getLast().position();
        return new LogPage(position, last, messages, stored.stream().mapToLong(StoredEvent::size).sum());
    }

    /** The greatest committed position; 0 for an empty log. */
    public long head() {
        return reader.head();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.before(dateTime));
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow(() -> new IllegalArgumentException("no position in " + token));
    }
}
