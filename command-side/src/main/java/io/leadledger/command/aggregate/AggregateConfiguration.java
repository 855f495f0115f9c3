package io.leadledger.command.aggregate;

import io.leadledger.command.call.Call;
import io.leadledger.command.conversation.Conversation;
import io.leadledger.command.deal.Deal;
import io.leadledger.command.lead.Lead;
import io.leadledger.command.record.Record;
import io.leadledger.command.rep.Rep;
import io.leadledger.command.work.WorkItem;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon's repositories for our aggregates, which are plain objects: made by Spring they would pass its bean post-processors on every
 * loading. Hot ones stay in memory; long streams get a snapshot now and then.
 */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 250;

    @Bean
    Cache aggregateCache() {
        return new RecentAggregates();
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(EventStore eventStore) {
        AggregateSnapshotter snapshotter = AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .aggregateFactories(
                        new GenericAggregateFactory<>(Lead.class), new GenericAggregateFactory<>(Deal.class),
                        new GenericAggregateFactory<>(Call.class), new GenericAggregateFactory<>(Conversation.class),
                        new GenericAggregateFactory<>(Rep.class), new GenericAggregateFactory<>(Record.class))
                .build();
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    EventSourcingRepository<Lead> leadRepository(EventStore eventStore, Cache cache, SnapshotTriggerDefinition snapshots) {
        return repository(Lead.class, eventStore, cache, snapshots);
    }

    @Bean
    EventSourcingRepository<Deal> dealRepository(EventStore eventStore, Cache cache, SnapshotTriggerDefinition snapshots) {
        return repository(Deal.class, eventStore, cache, snapshots);
    }

    /** Calls are not kept in memory: there are many, each is written to a few times, and reading one again costs less than keeping all. */
    @Bean
    EventSourcingRepository<Call> callRepository(EventStore eventStore, SnapshotTriggerDefinition snapshots) {
        return builder(Call.class, eventStore, snapshots).build();
    }

    @Bean
    EventSourcingRepository<Conversation> conversationRepository(
            EventStore eventStore, Cache cache, SnapshotTriggerDefinition snapshots) {
        return repository(Conversation.class, eventStore, cache, snapshots);
    }

    @Bean
    EventSourcingRepository<Rep> repRepository(EventStore eventStore, Cache cache, SnapshotTriggerDefinition snapshots) {
        return repository(Rep.class, eventStore, cache, snapshots);
    }

    @Bean
    EventSourcingRepository<Record> recordRepository(EventStore eventStore, Cache cache, SnapshotTriggerDefinition snapshots) {
        return repository(Record.class, eventStore, cache, snapshots);
    }

    /** Their streams are short, so they get no snapshots. */
    @Bean
    EventSourcingRepository<WorkItem> workRepository(EventStore eventStore) {
        return EventSourcingRepository.builder(WorkItem.class)
                .aggregateFactory(new GenericAggregateFactory<>(WorkItem.class))
                .eventStore(eventStore)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
    }

    private static <T> EventSourcingRepository<T> repository(
            Class<T> type, EventStore eventStore, Cache cache, SnapshotTriggerDefinition snapshots) {
        return builder(type, eventStore, snapshots).cache(cache).build();
    }

    private static <T> EventSourcingRepository.Builder<T> builder(
            Class<T> type, EventStore eventStore, SnapshotTriggerDefinition snapshots) {
        return EventSourcingRepository.builder(type)
                .aggregateFactory(new GenericAggregateFactory<>(type))
                .eventStore(eventStore)
                .lockFactory(NullLockFactory.INSTANCE) // StreamLocks, which are taken before the streams are read
                .snapshotTriggerDefinition(snapshots);
    }
}
