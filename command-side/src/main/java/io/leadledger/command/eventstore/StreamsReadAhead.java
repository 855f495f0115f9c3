package io.leadledger.command.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What {@link ReadAhead} has read for one unit of work: also that a stream has no events. */
final class StreamsReadAhead {

    private static final String RESOURCE = StreamsReadAhead.class.getName();

    private final Map<UUID, List<StoredEvent>> events = new HashMap<>();
    private final Map<UUID, StoredEvent> snapshots = new HashMap<>();

    private StreamsReadAhead() {}

    static StreamsReadAhead ofUnitOfWork(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, key -> new StreamsReadAhead());
    }

    /** Null when the current unit of work has not read this stream ahead, or there is none. */
    static @Nullable StreamsReadAhead knowing(UUID stream) {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        StreamsReadAhead read = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        return read != null && read.events.containsKey(stream) ? read : null;
    }

    boolean knows(UUID stream) {
        return events.containsKey(stream);
    }

    void add(Collection<UUID> streams, Collection<StoredEvent> newestSnapshots, Map<UUID, List<StoredEvent>> eventsByStream) {
        newestSnapshots.forEach(snapshot -> snapshots.put(snapshot.streamId(), snapshot));
        streams.forEach(stream -> events.put(stream, eventsByStream.getOrDefault(stream, List.of())));
    }

    Optional<StoredEvent> snapshot(UUID stream) {
        return Optional.ofNullable(snapshots.get(stream));
    }

    /** Empty when events before the snapshot are asked for, which were not read. */
    Optional<Stream<StoredEvent>> events(UUID stream, long firstSequence) {
        StoredEvent snapshot = snapshots.get(stream);
        if (snapshot != null && firstSequence <= snapshot.sequence()) {
            return Optional.empty();
        }
        return Optional.of(events.getOrDefault(stream, List.of()).stream().filter(event -> event.sequence() >= firstSequence));
    }

    Optional<Long> lastSequence(UUID stream) {
        List<StoredEvent> read = events.getOrDefault(stream, List.of());
        return read.isEmpty() ? snapshot(stream).map(StoredEvent::sequence) : Optional.of(read.getLast().sequence());
    }
}
