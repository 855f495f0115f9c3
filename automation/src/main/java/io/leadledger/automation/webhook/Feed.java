package io.leadledger.automation.webhook;

import io.leadledger.api.CallEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.MetaKeys;
import io.leadledger.automation.webhook.DeliveryWriter.Listener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns events into deliveries, in the transaction that moves the token on: a crash loses both or neither. It cannot be replayed.
 * An event that cannot be read stops nobody's deliveries; it is passed over, logged and counted.
 */
final class Feed implements EventHandlerInvoker {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final String LISTENERS = Feed.class.getName();

    private final DeliveryWriter deliveries;
    private final StreamChanges changes;
    private final Runnable noted;
    private final Counter unreadable;

    /** @param noted called after a commit that may have left something to send */
    Feed(DeliveryWriter deliveries, StreamChanges changes, Runnable noted, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.changes = changes;
        this.noted = noted;
        this.unreadable = Counter.builder("leadledger.webhook.unreadable.events")
                .description("Events that no webhook could be told of because they cannot be read")
                .register(meters);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        Class<?> type = message.getPayloadType();
        return LeadEvent.class.isAssignableFrom(type) || DealEvent.class.isAssignableFrom(type) || CallEvent.class.isAssignableFrom(type);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        Map<UUID, List<Listener>> all = batch.getOrComputeResource(LISTENERS, key -> deliveries.listeners());
        if (all.isEmpty()) {
            return;
        }
        UUID company = UUID.fromString(String.valueOf(message.getMetaData().get(MetaKeys.COMPANY_ID)));
        List<Listener> listeners = all.getOrDefault(company, List.of());
        if (!listeners.isEmpty()) {
            tell(company, listeners, message);
            batch.afterCommit(ended -> noted.run());
        }
    }

    private void tell(UUID company, List<Listener> listeners, EventMessage<?> event) {
        long position = ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
        for (Occurrence occurrence : occurrences(event, position)) {
            Message message = Message.of(company, position, event.getTimestamp(), occurrence);
            listeners.stream().filter(listener -> listener.wants(message)).forEach(listener -> deliveries.note(listener, message));
        }
    }

    private List<Occurrence> occurrences(EventMessage<?> event, long position) {
        try {
            return changes.of((DomainEventMessage<?>) event);
        } catch (SerializationException | IllegalArgumentException | ClassCastException | DateTimeException e) {
            unreadable.increment();
            log.error("The event at {} cannot be told to webhooks: {}", position, e.getClass().getSimpleName());
            return List.of();
        }
    }
}
