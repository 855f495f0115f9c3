package io.leadledger.projection.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do about events that projections could not apply. */
public final class DeadLetters {

    private static final String SELECT =
            """
            select dead_letter_identifier, processing_group, sequence_identifier, sequence_index, event_identifier, payload_type,
                enqueued_at, last_touched, cause_type, cause_message
            from public.dead_letter_entry
            """;

    private final ProjectionRuntime runtime;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public DeadLetters(ProjectionRuntime runtime, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Oldest first, by projection and sequence. */
    public List<ParkedEvent> list(int limit, int offset) {
        return jdbc.sql(SELECT + " order by processing_group, sequence_identifier, sequence_index limit ? offset ?")
                .params(limit, offset)
                .query(DeadLetters::parked)
                .list();
    }

    public Optional<ParkedEvent> find(String id) {
        return jdbc.sql(SELECT + " where dead_letter_identifier = ?").param(id).query(DeadLetters::parked).optional();
    }

    /**
     * Applies the whole sequence of a parked event again, in order, up to the first that fails; that one keeps its place with the new
     * cause.
     *
     * @return what came of it; empty when there is no such event
     */
    public Optional<Retried> retry(String id) {
        return find(id).map(parked -> {
            ProjectionProcessor processor = runtime.detached(generationOf(parked));
            return transaction.execute(status -> retry(parked, processor));
        });
    }

    private static Retried retry(ParkedEvent parked, ProjectionProcessor processor) {
        processor.batch().enterForRepair();
        AtomicInteger applied = new AtomicInteger();
        boolean all = processor.deadLetters()
                .process(letter -> sequenceOf(letter).equals(parked.sequence()), letter -> apply(letter, processor, applied));
        return new Retried(applied.get(), all);
    }

    private static EnqueueDecision<EventMessage<?>> apply(
            DeadLetter<? extends EventMessage<?>> letter, ProjectionProcessor processor, AtomicInteger applied) {
        try {
            processor.batch().repair(letter.message());
            applied.incrementAndGet();
            return Decisions.evict();
        } catch (RuntimeException | StackOverflowError e) {
            if (Failures.isNotTheEvents(e)) {
                throw e;
            }
            return Decisions.requeue(e);
        }
    }

    /**
     * Drops a parked event for good: the projection will never have it. What waits behind it stays parked until it is retried.
     *
     * @return false when there is no such event
     */
    public boolean discard(String id) {
        return jdbc.sql("delete from public.dead_letter_entry where dead_letter_identifier = ?").param(id).update() > 0;
    }

    /**
     * @param applied events that left the queue
     * @param complete whether the sequence is free again
     */
    public record Retried(int applied, boolean complete) {}

    private static ParkedEvent parked(ResultSet row, int number) throws SQLException {
        return new ParkedEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private static Generation generationOf(ParkedEvent parked) {
        int dash = parked.projection().lastIndexOf('-');
        return new Generation(parked.projection().substring(0, dash), Integer.parseInt(parked.projection().substring(dash + 1)));
    }

    private static String sequenceOf(DeadLetter<? extends EventMessage<?>> letter) {
        return ((JdbcDeadLetter<?>) letter).getSequenceIdentifier();
    }
}
