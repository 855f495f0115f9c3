package io.leadledger.command.eventstore;

import io.leadledger.api.LogEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** An event with its place in the log and whose it is: every projection asks that of every event, and metadata is slow to read. */
final class LogMessage<T> extends GenericTrackedDomainEventMessage<T> implements LogEntry {

    private static final long serialVersionUID = 1;

    private final UUID companyId;
    private final @Nullable UUID subjectId;

    private LogMessage(TrackingToken token, DomainEventMessage<T> event, UUID companyId, @Nullable UUID subjectId) {
        super(token, event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), event, event::getTimestamp);
        this.companyId = companyId;
        this.subjectId = subjectId;
    }

    /**
     * @param events of these rows, in their order; an upcaster may have made several of one, or none
     * @param rows in the order of their positions
     */
    static List<LogMessage<?>> of(List<? extends TrackedEventMessage<?>> events, List<StoredEvent> rows) {
        List<LogMessage<?>> messages = new ArrayList<>(events.size());
        Iterator<StoredEvent> remaining = rows.iterator();
        StoredEvent row = null;
        for (TrackedEventMessage<?> event : events) {
            while (row == null || row.position() < event.trackingToken().position().orElseThrow()) {
                row = remaining.next();
            }
            messages.add(of(event.trackingToken(), (DomainEventMessage<?>) event, row));
        }
        return messages;
    }

    private static <T> LogMessage<T> of(TrackingToken token, DomainEventMessage<T> event, StoredEvent stored) {
        return new LogMessage<>(token, event, Objects.requireNonNull(stored.companyId()), stored.subjectId());
    }

    @Override
    public UUID companyId() {
        return companyId;
    }

    @Override
    public @Nullable UUID subjectId() {
        return subjectId;
    }
}
