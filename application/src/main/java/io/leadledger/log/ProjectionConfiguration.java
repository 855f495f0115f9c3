package io.leadledger.log;

import io.leadledger.command.eventstore.LedgerEventStore;
import io.leadledger.projection.runtime.DeadLetters;
import io.leadledger.projection.runtime.ProcessorFactory;
import io.leadledger.projection.runtime.ProjectionCatalogue;
import io.leadledger.projection.runtime.ProjectionMeters;
import io.leadledger.projection.runtime.ProjectionRuntime;
import io.leadledger.projection.runtime.ProjectionSettings;
import io.leadledger.projection.runtime.ProjectionStatuses;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.Rebuilds;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What fills the read models. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {

    private static final String ROLE = "projection";

    /** Takes part in Spring's transactions and nothing else: Axon's own wrapper would commit a second time. */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, ProjectionSettings settings) {
        // A process id alone may come again on another machine, and then two nodes would take each other's claims for their own.
        String node = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
        return ProcessorFactory.tokenStore(connections, serializer, settings, node);
    }

    @Bean
    ProjectionCatalogue projectionCatalogue(DataSource dataSource, PlatformTransactionManager transactions) {
        return new ProjectionCatalogue(dataSource, transactions);
    }

    @Bean
    ProcessorFactory processorFactory(
            DataSource dataSource,
            ConnectionProvider connections,
            PlatformTransactionManager transactions,
            LedgerEventStore store,
            TokenStore tokens,
            Serializer serializer,
            ProjectionSettings settings,
            MeterRegistry meters) {
        return new ProcessorFactory(
                dataSource, connections, new SpringTransactionManager(transactions), store, tokens, serializer, settings, meters);
    }

    @Bean
    ProjectionRuntime projectionRuntime(
            ObjectProvider<Projector> projectors,
            ProjectionCatalogue catalogue,
            ProcessorFactory factory,
            @Value("${leadledger.roles:${LEADLEDGER_ROLES:command,query,projection,automation}}") Set<String> roles) {
        Set<String> trimmed = roles.stream().map(String::trim).collect(Collectors.toSet());
        return new ProjectionRuntime(projectors.orderedStream().toList(), catalogue, factory, trimmed.contains(ROLE));
    }

    @Bean
    ProjectionStatuses projectionStatuses(
            ProjectionRuntime runtime, ProjectionCatalogue catalogue, JdbcClient jdbc, Serializer serializer) {
        return new ProjectionStatuses(runtime, catalogue, jdbc, serializer);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionMeters projectionMeters(ProjectionStatuses statuses, MeterRegistry meters) {
        return new ProjectionMeters(statuses, meters);
    }

    @Bean
    Rebuilds rebuilds(ProjectionRuntime runtime, ProjectionCatalogue catalogue, ProjectionStatuses statuses, Clock clock) {
        return new Rebuilds(runtime, catalogue, statuses, clock);
    }

    @Bean
    DeadLetters deadLetters(ProjectionRuntime runtime, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new DeadLetters(runtime, jdbc, transactions);
    }
}
