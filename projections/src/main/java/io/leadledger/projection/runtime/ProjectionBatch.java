package io.leadledger.projection.runtime;

import io.leadledger.api.LedgerEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Applies a batch to one generation, in the transaction that also stores the token. An event that fails is parked with its cause,
 * everything that follows it in its sequence is parked behind it, and all others go on.
 *
 * <p>The commit does not wait for the disk: rows and token are in one transaction, and the WAL keeps the order of commits, so after
 * a crash both are gone or none is, together with everything later. The events themselves were durable before they were read.
 */
final class ProjectionBatch {

    private static final Logger log = LoggerFactory.getLogger(ProjectionBatch.class);

    private final Generation generation;
    private final Projector projector;
    private final JdbcClient jdbc;
    private final Savepoints savepoints;
    private final Positions positions;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;

    ProjectionBatch(
            Generation generation,
            Projector projector,
            JdbcClient jdbc,
            Savepoints savepoints,
            SequencedDeadLetterQueue<EventMessage<?>> deadLetters) {
        this.generation = generation;
        this.projector = projector;
        this.jdbc = jdbc;
        this.savepoints = savepoints;
        this.positions = new Positions(jdbc);
        this.deadLetters = deadLetters;
    }

    /**
     * @param messages that {@link #concerns} the projector
     * @param reached the last position of each company, of these and of those that do not concern it
     */
    void apply(List<? extends EventMessage<?>> messages, Map<UUID, Long> reached) {
        enter("pg_advisory_xact_lock_shared");
        if (!messages.isEmpty()) {
            project(messages, blocked(messages));
        }
        positions.advance(reached);
    }

    /** Also what is of an unknown type: it stops the projection. */
    boolean concerns(EventMessage<?> message) {
        Class<?> type = message.getPayloadType();
        return projector.concern().isAssignableFrom(type) || !LedgerEvent.class.isAssignableFrom(type);
    }

    boolean isWaitedFor() {
        return projector.isWaitedFor();
    }

    /** Applies one event again, alone. Batches of this generation wait until the transaction has ended. */
    void repair(EventMessage<?> message) {
        savepoints.attempt(() -> projector.apply(List.of(RecordedEvents.of(message))));
    }

    /** Keeps batches away, for the rest of the transaction, from a sequence that is being repaired. */
    void enterForRepair() {
        enter("pg_advisory_xact_lock");
    }

    private void enter(String lock) {
        jdbc.sql("select set_config('search_path', ?, true), set_config('synchronous_commit', 'off', true), " + lock + "(?)")
                .params(generation.schema() + ", public", generation.lockKey())
                .query((row, number) -> number)
                .list();
    }

    private Set<String> blocked(List<? extends EventMessage<?>> messages) {
        if (!isAnythingParked()) {
            return new HashSet<>();
        }
        String[] sequences = messages.stream().map(RecordedEvents::sequenceOf).distinct().toArray(String[]::new);
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct sequence_identifier from public.dead_letter_entry
                        where processing_group = ? and sequence_identifier = any(?)
                        """)
                .params(generation.processor(), sequences)
                .query(String.class)
                .list());
    }

    private boolean isAnythingParked() {
        return jdbc.sql("select exists (select from public.dead_letter_entry where processing_group = ?)")
                .param(generation.processor())
                .query(Boolean.class)
                .single();
    }

    /** On failure by halves, down to the event that fails alone. */
    private void project(List<? extends EventMessage<?>> messages, Set<String> blocked) {
        List<EventMessage<?>> free = new ArrayList<>(messages.size());
        messages.forEach(message -> {
            if (blocked.contains(RecordedEvents.sequenceOf(message))) {
                park(message, null);
            } else {
                free.add(message);
            }
        });
        if (free.isEmpty()) {
            return;
        }
        try {
            savepoints.attempt(() -> projector.apply(free.stream().map(RecordedEvents::of).toList()));
        } catch (RuntimeException | StackOverflowError e) {
            if (Failures.isNotTheEvents(e)) {
                throw e;
            }
            if (free.size() == 1) {
                blocked.add(RecordedEvents.sequenceOf(free.getFirst()));
                park(free.getFirst(), e);
            } else {
                int half = free.size() / 2;
                project(free.subList(0, half), blocked);
                project(free.subList(half, free.size()), blocked);
            }
        }
    }

    private void park(EventMessage<?> message, @Nullable Throwable cause) {
        String sequence = RecordedEvents.sequenceOf(message);
        if (cause != null) {
            log.error("{} cannot apply event {} at position {}: {}; it is parked, and what follows it in sequence {}",
                    generation.processor(), message.getIdentifier(), RecordedEvents.positionOf(message), cause.getClass().getName(), sequence);
        }
        deadLetters.enqueue(sequence, new GenericDeadLetter<>(sequence, message, cause));
    }
}
