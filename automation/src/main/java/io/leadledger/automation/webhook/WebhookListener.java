package io.leadledger.automation.webhook;

import io.leadledger.api.CallEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.automation.feed.LogListener;
import io.leadledger.automation.webhook.DeliveryWriter.Listener;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Turns events into deliveries. */
final class WebhookListener implements LogListener {

    private static final String LISTENERS = WebhookListener.class.getName();

    private final DeliveryWriter deliveries;
    private final StreamChanges changes;
    private final Runnable noted;

    /** @param noted called after a commit that may have left something to send */
    WebhookListener(DeliveryWriter deliveries, StreamChanges changes, Runnable noted) {
        this.deliveries = deliveries;
        this.changes = changes;
        this.noted = noted;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public boolean concerns(Class<?> type) {
        return LeadEvent.class.isAssignableFrom(type) || DealEvent.class.isAssignableFrom(type) || CallEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(UUID companyId, DomainEventMessage<?> event, long position) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        Map<UUID, List<Listener>> all = batch.getOrComputeResource(LISTENERS, key -> deliveries.listeners());
        List<Listener> listeners = all.getOrDefault(companyId, List.of());
        if (listeners.isEmpty()) {
            return;
        }
        for (Occurrence occurrence : changes.of(event)) {
            Message message = Message.of(companyId, position, event.getTimestamp(), occurrence);
            listeners.stream().filter(listener -> listener.wants(message)).forEach(listener -> deliveries.note(listener, message));
        }
        batch.afterCommit(ended -> noted.run());
    }
}
