package io.leadledger.automation.feed;

import io.leadledger.api.LogEntry;
import io.leadledger.api.MetaKeys;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners. It cannot be replayed. An event that cannot be read stops nobody; it is passed over, logged and counted. */
public final class Feed implements EventHandlerInvoker {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    private final List<LogListener> listeners;
    private final Map<Class<?>, List<LogListener>> concerned = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    public Feed(List<LogListener> listeners, MeterRegistry meters) {
        this.listeners = listeners;
        this.meters = meters;
        listeners.forEach(this::unreadable);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return !concernedBy(message).isEmpty();
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        for (LogListener listener : concernedBy(message)) {
            tell(listener, (DomainEventMessage<?>) message, position);
        }
    }

    private List<LogListener> concernedBy(EventMessage<?> message) {
        return concerned.computeIfAbsent(
                message.getPayloadType(), type -> listeners.stream().filter(listener -> listener.concerns(type)).toList());
    }

    private void tell(LogListener listener, DomainEventMessage<?> event, long position) {
        try {
            listener.on(companyOf(event), event, position);
        } catch (SerializationException | IllegalArgumentException | ClassCastException | DateTimeException e) {
            unreadable(listener).increment();
            log.error("{} cannot be told of the event at {}: {}", listener.name(), position, e.getClass().getSimpleName());
        }
    }

    /** Beside the metadata where the log gives it, because metadata is JSON and this is asked of every event. */
    private static UUID companyOf(DomainEventMessage<?> event) {
        return event instanceof LogEntry entry
                ? entry.companyId()
                : UUID.fromString(String.valueOf(event.getMetaData().get(MetaKeys.COMPANY_ID)));
    }

    private Counter unreadable(LogListener listener) {
        return Counter.builder("leadledger.feed.unreadable.events")
                .description("Events that a listener could not be told of because they cannot be read")
                .tag("listener", listener.name())
                .register(meters);
    }
}
