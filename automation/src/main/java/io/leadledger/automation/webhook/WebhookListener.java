package io.leadledger.automation.webhook;

import io.leadledger.api.CallEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.campaign.CampaignEvent;
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

    private static final List<Class<?>> TOLD = List.of(LeadEvent.class, DealEvent.class, CallEvent.class, CampaignEvent.class);

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
        return type != CampaignEvent.ContactEnded.class && TOLD.stream().anyMatch(told -> told.isAssignableFrom(type));
    }

    @Override
    public void on(UUID companyId, DomainEventMessage<?> event, long position) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        Map<UUID, List<Listener>> all = batch.getOrComputeResource(LISTENERS, key -> deliveries.listeners());
        List<Listener> listeners = all.getOrDefault(companyId, List.of());
        if (listeners.isEmpty()) {
            return;
        }
        for (Occurrence occurrence : changes.of(companyId, event)) {
            listeners.stream().filter(listener -> listener.wants(occurrence, position)).forEach(listener -> deliveries.note(
                    listener, Message.of(companyId, position, event.getTimestamp(), occurrence.from(listener.origin()))));
        }
        batch.afterCommit(ended -> noted.run());
    }
}
