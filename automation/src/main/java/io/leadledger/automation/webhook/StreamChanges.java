package io.leadledger.automation.webhook;

import io.leadledger.api.CallEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.campaign.CampaignState;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.LeadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What an event changed: its stream is folded up to it, from the log. The old value so depends on nothing but the log, and is the same
 * whenever and however often the event is handed over. States are remembered only to save reading. Used by one thread.
 */
final class StreamChanges {

    private static final int MOST_REMEMBERED = 1_000;

    private final EventStore log;
    private final CampaignTotals totals;
    private final Map<String, Known> remembered = new Recent();

    /** @param totals of campaigns that have ended */
    StreamChanges(EventStore log, CampaignTotals totals) {
        this.log = log;
        this.totals = totals;
    }

    /** @param sequence of the last event in it */
    private record Known(EntityState<?> state, long sequence) {}

    List<Occurrence> of(UUID companyId, DomainEventMessage<?> message) {
        LedgerEvent event = (LedgerEvent) message.getPayload();
        EntityState<?> before = before(message);
        EntityState<?> after = evolved(before, event);
        remembered.put(message.getAggregateIdentifier(), new Known(after, message.getSequenceNumber()));
        return switch (event) {
            case LeadEvent e -> LeadOccurrences.of((LeadState) before, (LeadState) after, e);
            case DealEvent e -> DealOccurrences.of((DealState) before, (DealState) after, e);
            case CallEvent e -> CallOccurrences.of(companyId, (CallState) before, (CallState) after, e);
            case CampaignEvent e -> CampaignOccurrences.of((CampaignState) after, e, () -> totals.of(companyId, e.campaignId()));
            default -> List.of();
        };
    }

    private EntityState<?> before(DomainEventMessage<?> message) {
        String stream = message.getAggregateIdentifier();
        Known known = remembered.get(stream);
        if (known == null || known.sequence() >= message.getSequenceNumber()) {
            known = new Known(none((LedgerEvent) message.getPayload()), -1);
        }
        EntityState<?> state = known.state();
        if (known.sequence() + 1 < message.getSequenceNumber()) {
            DomainEventStream events = log.readEvents(stream, known.sequence() + 1);
            while (events.hasNext() && events.peek().getSequenceNumber() < message.getSequenceNumber()) {
                state = evolved(state, (LedgerEvent) events.next().getPayload());
            }
        }
        return state;
    }

    private static EntityState<?> none(LedgerEvent event) {
        return switch (event) {
            case LeadEvent _ -> LeadState.NEW;
            case DealEvent _ -> DealState.NEW;
            case CallEvent _ -> CallState.NEW;
            case CampaignEvent _ -> CampaignState.NEW;
            default -> throw new IllegalArgumentException("nothing is told of a " + event.getClass().getSimpleName());
        };
    }

    private static EntityState<?> evolved(EntityState<?> state, LedgerEvent event) {
        return switch (event) {
            case LeadEvent e -> ((LeadState) state).evolve(e);
            case DealEvent e -> ((DealState) state).evolve(e);
            case CallEvent e -> ((CallState) state).evolve(e);
            case CampaignEvent e -> ((CampaignState) state).evolve(e);
            default -> state;
        };
    }

    private static final class Recent extends LinkedHashMap<String, Known> {

        private static final long serialVersionUID = 1L;

        private Recent() {
            super(MOST_REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
