package io.leadledger.projection.runtime;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * Fills one generation on this node, as far as it gets hold of its segments. Log, tokens, claims and dead letters are Axon's; its
 * pooled processor is not used, because it hands events over one by one, which costs each projection as much as folding them.
 */
final class ProjectionProcessor {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Generation generation;
    private final ProjectionBatch batch;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final Feed feed;
    private final Semaphore turns;
    private volatile List<SegmentWorker> workers = List.of();

    /** @param turns shared by the processors that queue: so many batches at once */
    ProjectionProcessor(
            Generation generation, ProjectionBatch batch, SequencedDeadLetterQueue<EventMessage<?>> deadLetters, Feed feed, Semaphore turns) {
        this.generation = generation;
        this.batch = batch;
        this.deadLetters = deadLetters;
        this.feed = feed;
        this.turns = turns;
    }

    /**
     * Where events and tokens are.
     *
     * @param applied told the processor and the number of events after each commit
     */
    record Feed(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager transactions,
            ProjectionSettings settings,
            ObjIntConsumer<String> applied) {}

    Generation generation() {
        return generation;
    }

    ProjectionBatch batch() {
        return batch;
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters() {
        return deadLetters;
    }

    void start() {
        int[] ids = segmentIds();
        workers = IntStream.of(ids)
                .mapToObj(id -> new SegmentWorker(generation.processor(), Segment.computeSegment(id, ids), batch, feed, turns))
                .toList();
        workers.forEach(SegmentWorker::start);
    }

    /** As they were made when the generation was first filled, by whichever node came first. */
    private int[] segmentIds() {
        String name = generation.processor();
        int[] known = feed.transactions().fetchInTransaction(() -> feed.tokens().fetchSegments(name));
        if (known.length > 0) {
            return known;
        }
        try {
            feed.transactions().executeInTransaction(
                    () -> feed.tokens().initializeTokenSegments(name, feed.settings().segments(), feed.source().createTailToken()));
        } catch (UnableToClaimTokenException | JdbcException e) {
            // Another node was faster.
        }
        return feed.transactions().fetchInTransaction(() -> feed.tokens().fetchSegments(name));
    }

    /** Ends the batches in hand and lets the segments go. */
    void stop() {
        workers.forEach(SegmentWorker::stop);
        try {
            for (SegmentWorker worker : workers) {
                worker.await(LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers = List.of();
    }

    boolean isRunning() {
        return !workers.isEmpty();
    }

    boolean isFailing() {
        return workers.stream().anyMatch(SegmentWorker::isFailing);
    }

    /** The position of one of this node's segments; empty when another node has it. */
    OptionalLong position(int segment) {
        return workers.stream()
                .filter(worker -> worker.segment() == segment)
                .findFirst()
                .map(SegmentWorker::position)
                .orElse(OptionalLong.empty());
    }

    List<Integer> segments() {
        return workers.stream().filter(worker -> worker.position().isPresent()).map(SegmentWorker::segment).sorted().toList();
    }
}
