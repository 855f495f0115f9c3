package io.leadledger.command.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store with streams that follow {@link LogTail}. */
public final class LedgerEventStore extends AbstractEventStore {

    private final LogTail tail;

    private LedgerEventStore(Builder builder) {
        super(builder);
        this.tail = builder.tail;
    }

    public static LedgerEventStore create(PostgresEventStorageEngine engine, LogTail tail) {
        return new LedgerEventStore(new Builder(engine, tail));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return tail.open(trackingToken);
    }

    private static final class Builder extends AbstractEventStore.Builder {

        private final LogTail tail;

        private Builder(PostgresEventStorageEngine engine, LogTail tail) {
            this.tail = tail;
            storageEngine(engine);
        }
    }
}
