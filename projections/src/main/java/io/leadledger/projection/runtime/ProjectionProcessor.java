package io.leadledger.projection.runtime;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Fills one generation on this node, as far as it gets hold of its segments. */
final class ProjectionProcessor {

    /** How soon a segment is taken up again that another node left, or that this one let go after a failure. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private final Generation generation;
    private final ProjectionBatch batch;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final CoordinatorExecutor coordinator;
    private final PooledStreamingEventProcessor processor;

    ProjectionProcessor(
            Generation generation,
            ProjectionBatch batch,
            SequencedDeadLetterQueue<EventMessage<?>> deadLetters,
            ProjectionInvoker invoker,
            Feed feed,
            ScheduledExecutorService workers) {
        this.generation = generation;
        this.batch = batch;
        this.deadLetters = deadLetters;
        this.coordinator = new CoordinatorExecutor(generation.processor());
        this.processor = PooledStreamingEventProcessor.builder()
                .name(generation.processor())
                .eventHandlerInvoker(invoker)
                .messageSource(feed.source())
                .tokenStore(feed.tokens())
                .transactionManager(feed.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(feed.settings().segments())
                .batchSize(feed.settings().batchSize())
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(feed.settings().claimTimeout().toMillis() / 3)
                .build();
    }

    /** Where events and tokens are. */
    record Feed(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager transactions,
            ProjectionSettings settings) {}

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
        processor.start();
    }

    /** Ends the batch in hand and lets the segments go. */
    void stop() {
        processor.shutDown();
        coordinator.shutdownNow();
    }

    boolean isRunning() {
        return processor.isRunning();
    }

    boolean isFailing() {
        return processor.isError() || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** The position of one of this node's segments; empty when another node has it. */
    OptionalLong position(int segment) {
        EventTrackerStatus status = processor.processingStatus().get(segment);
        return status == null ? OptionalLong.empty() : status.getCurrentPosition();
    }

    List<Integer> segments() {
        return processor.processingStatus().keySet().stream().sorted().toList();
    }
}
