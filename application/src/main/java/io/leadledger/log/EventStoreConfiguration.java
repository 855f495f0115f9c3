package io.leadledger.log;

import io.leadledger.command.eventstore.CommitSignal;
import io.leadledger.command.eventstore.EventObjectMapper;
import io.leadledger.command.eventstore.LedgerEventStore;
import io.leadledger.command.eventstore.LogTail;
import io.leadledger.command.eventstore.NamedTypeJacksonSerializer;
import io.leadledger.command.eventstore.OldRevisions;
import io.leadledger.command.eventstore.PostgresEventStorageEngine;
import io.leadledger.command.eventstore.ReadAhead;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** The log. Axon's own event stores, engines and serializers stay away when they find these. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    @Primary
    Serializer serializer() {
        return NamedTypeJacksonSerializer.create(EventObjectMapper.create());
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource, PlatformTransactionManager transactions, Serializer serializer, CommitSignal signal) {
        return new PostgresEventStorageEngine(dataSource, transactions, serializer, new OldRevisions(), signal::committed);
    }

    @Bean
    ReadAhead readAhead(PostgresEventStorageEngine engine) {
        return engine.readAhead();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LogTail logTail(PostgresEventStorageEngine engine, CommitSignal signal, DataSource dataSource) {
        return new LogTail(engine, signal, dataSource);
    }

    @Bean
    LedgerEventStore eventStore(PostgresEventStorageEngine engine, LogTail tail) {
        return LedgerEventStore.create(engine, tail);
    }
}
