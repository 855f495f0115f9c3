package io.leadledger.command.eventstore;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Reads many streams in one go, so that loading their aggregates afterwards, in the same unit of work, costs no statement each.
 * Call it before the first aggregate is loaded; what other transactions append after it surfaces as a conflict on appending.
 */
public final class ReadAhead {

    private final EventReader reader;
    private final Snapshots snapshots;

    ReadAhead(EventReader reader, Snapshots snapshots) {
        this.reader = reader;
        this.snapshots = snapshots;
    }

    /** @throws IllegalStateException outside a unit of work */
    public void readAhead(Collection<UUID> streams) {
        StreamsReadAhead known = StreamsReadAhead.ofUnitOfWork(CurrentUnitOfWork.get());
        Map<UUID, Long> firstSequences = new LinkedHashMap<>();
        streams.stream().filter(stream -> !known.knows(stream)).forEach(stream -> firstSequences.put(stream, 0L));
        if (firstSequences.isEmpty()) {
            return;
        }
        List<StoredEvent> newest = snapshots.newest(firstSequences.keySet());
        newest.forEach(snapshot -> firstSequences.put(snapshot.streamId(), snapshot.sequence() + 1));
        Map<UUID, List<StoredEvent>> events =
                reader.streams(firstSequences).stream().collect(Collectors.groupingBy(StoredEvent::streamId));
        known.add(firstSequences.keySet(), newest, events);
    }

    /** Whether a stream was read ahead in this unit of work and holds nothing. */
    public boolean isKnownEmpty(UUID stream) {
        StreamsReadAhead known = StreamsReadAhead.knowing(stream);
        return known != null && known.lastSequence(stream).isEmpty();
    }
}
