package io.leadledger.automation.feed;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Follows the log for the feed. One instance at a time holds its token; the first start of all puts that at the end of the log, and does
 * so before a request is answered, so that nothing is missed between, say, a subscription and the first look.
 */
public final class FeedProcessor {

    static final String NAME = "automation";

    private static final int BATCH = 500;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final TrackingEventProcessor processor;

    public FeedProcessor(
            Feed feed, StreamableMessageSource<TrackedEventMessage<?>> log, TokenStore tokens, TransactionManager transactions) {
        this.log = log;
        this.tokens = tokens;
        this.transactions = transactions;
        this.processor = TrackingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(feed)
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .storingTokensAfterProcessing()
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andInitialTrackingToken(StreamableMessageSource::createHeadToken)
                        .andTokenClaimInterval(1, TimeUnit.SECONDS)
                        .andEventAvailabilityTimeout(1, TimeUnit.SECONDS))
                .build();
    }

    /** Also for instances that only take requests: whoever follows the log later begins where this one found its end. */
    public void beginAtTheEnd() {
        try {
            transactions.executeInTransaction(() -> {
                if (tokens.fetchSegments(NAME).length == 0) {
                    tokens.initializeTokenSegments(NAME, 1, log.createHeadToken());
                }
            });
        } catch (UnableToClaimTokenException | JdbcException e) {
            // Another instance was faster.
        }
    }

    public void start() {
        processor.start();
    }

    public void stop() {
        processor.shutDown();
    }

    /** 0 while another instance follows the log. */
    long position() {
        EventTrackerStatus status = processor.processingStatus().get(0);
        return status == null ? 0 : status.getCurrentPosition().orElse(0);
    }
}
