package io.leadledger.log;

import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.StreamId;
import io.leadledger.command.eventstore.CommitSignal;
import io.leadledger.command.eventstore.EventObjectMapper;
import io.leadledger.command.eventstore.LedgerEventStore;
import io.leadledger.command.eventstore.LogTail;
import io.leadledger.command.eventstore.NamedTypeJacksonSerializer;
import io.leadledger.command.eventstore.OldRevisions;
import io.leadledger.command.eventstore.PostgresEventStorageEngine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The log without the rest of the application. */
final class LogFixture implements AutoCloseable {

    static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");

    final DataSource dataSource;
    final JdbcClient jdbc;
    final JdbcTransactionManager transactions;
    final Serializer serializer = NamedTypeJacksonSerializer.create(EventObjectMapper.create());
    final PostgresEventStorageEngine engine;
    final LogTail tail;
    final LedgerEventStore store;

    /** A node of its own; several may share a database. */
    LogFixture(DataSource dataSource) {
        this.dataSource = dataSource;
        jdbc = JdbcClient.create(dataSource);
        transactions = new JdbcTransactionManager(dataSource);
        CommitSignal signal = new CommitSignal();
        engine = new PostgresEventStorageEngine(dataSource, transactions, serializer, new OldRevisions(), signal::committed);
        tail = new LogTail(engine, signal, dataSource);
        tail.start();
        store = LedgerEventStore.create(engine, tail);
    }

    SpringTransactionManager axonTransactions() {
        return new SpringTransactionManager(transactions);
    }

    UnitOfWork<?> unitOfWork() {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(axonTransactions());
        return unitOfWork;
    }

    void append(EventMessage<?>... events) {
        engine.appendEvents(Arrays.asList(events));
    }

    static UUID stream(String leadId) {
        return StreamId.of(COMPANY, EntityKind.LEAD, leadId).value();
    }

    static LedgerEvent activity(String leadId, String text) {
        return new LeadEvent.ActivityRecorded(leadId, "note", TextNode.valueOf(text), Instant.parse("2026-11-20T08:00:00.123Z"));
    }

    static EventMessage<?> event(UUID company, String leadId, long sequence, String text, Map<String, ?> metaData) {
        UUID stream = StreamId.of(company, EntityKind.LEAD, leadId).value();
        return new GenericDomainEventMessage<>("Lead", stream.toString(), sequence, activity(leadId, text))
                .withMetaData(metaData)
                .andMetaData(Map.of(MetaKeys.COMPANY_ID, company.toString()));
    }

    static EventMessage<?> event(String leadId, long sequence) {
        return event(COMPANY, leadId, sequence, "hello", Map.of(MetaKeys.ACTOR, "key:1"));
    }

    List<Long> positions() {
        return jdbc.sql("select global_index from domain_event_entry order by 1").query(Long.class).list();
    }

    /** Forgets all events, and everything made from them. */
    void clear() {
        jdbc.sql("truncate domain_event_entry, token_entry, dead_letter_entry, projection_generation").update();
        jdbc.sql("drop schema if exists test_notes_1, test_notes_2, test_notes_3, test_seen_1 cascade").update();
    }

    @Override
    public void close() {
        tail.close();
    }
}
