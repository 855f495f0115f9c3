package io.leadledger.command.aggregate;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hot aggregates stay in memory; long streams get a snapshot now and then. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 250;

    @Bean
    Cache aggregateCache() {
        return new RecentAggregates();
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }
}
