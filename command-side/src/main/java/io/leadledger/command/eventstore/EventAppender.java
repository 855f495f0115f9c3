package io.leadledger.command.eventstore;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes events, reports the positions they were given, and says which rule a refused one broke. */
final class EventAppender {

    private static final int MAX_ROWS_PER_STATEMENT = 1_000;
    private static final String EVENT_IDENTIFIER_RULE = "domain_event_entry_event_identifier";
    private static final String SEQUENCE_RULE = "domain_event_entry_sequence";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EventInserter inserter;
    private final DurabilityBarrier barrier;

    EventAppender(DataSource dataSource, PlatformTransactionManager transactions, Serializer serializer, Runnable afterCommit) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.inserter = new EventInserter(serializer);
        this.barrier = new DurabilityBarrier(dataSource, afterCommit);
    }

    /**
     * @throws ConcurrencyException when a stream has moved on since it was read
     * @throws DuplicateEventException when an event identifier is stored already
     * @throws IllegalArgumentException for an event that no aggregate published, or without a company
     */
    void append(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<DomainEventMessage<?>> domainEvents = events.stream().<DomainEventMessage<?>>map(EventAppender::domainEvent).toList();
        List<StoredMetaData> metaData = events.stream().map(StoredMetaData::of).toList();
        transaction.executeWithoutResult(status -> {
            barrier.raise();
            for (int from = 0; from < domainEvents.size(); from += MAX_ROWS_PER_STATEMENT) {
                int to = Math.min(from + MAX_ROWS_PER_STATEMENT, domainEvents.size());
                insert(domainEvents.subList(from, to), metaData.subList(from, to));
            }
        });
    }

    private void insert(List<DomainEventMessage<?>> events, List<StoredMetaData> metaData) {
        long[] positions;
        try {
            positions = jdbc.execute((ConnectionCallback<long[]>) connection -> inserter.insert(connection, events, metaData));
        } catch (DataAccessException e) {
            throw translated(e);
        }
        for (int i = 0; i < positions.length; i++) {
            AppendedPositions.record(metaData.get(i).eventId().toString(), positions[i]);
        }
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("only aggregates publish events: " + event.getPayloadType().getName());
    }

    private static RuntimeException translated(DataAccessException e) {
        return switch (brokenRule(e)) {
            case SEQUENCE_RULE -> new ConcurrencyException("a stream has moved on since it was read", e);
            case EVENT_IDENTIFIER_RULE -> new DuplicateEventException("an event with this identifier is stored already", e);
            case null, default -> e;
        };
    }

    private static @Nullable String brokenRule(DataAccessException e) {
        if (e.getMostSpecificCause() instanceof PSQLException sql && PSQLState.UNIQUE_VIOLATION.getState().equals(stateOf(sql))) {
            ServerErrorMessage message = sql.getServerErrorMessage();
            return message == null ? null : message.getConstraint();
        }
        return null;
    }

    private static @Nullable String stateOf(SQLException e) {
        return e.getSQLState();
    }
}
