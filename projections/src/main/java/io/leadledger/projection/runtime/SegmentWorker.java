package io.leadledger.projection.runtime;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that follows the log for one segment of a generation, as long as this node has the segment's token. It takes what has
 * come since the last batch, applies the part that is about the segment's companies, and stores the token in the same transaction.
 */
final class SegmentWorker {

    private static final Logger log = LoggerFactory.getLogger(SegmentWorker.class);

    /** How soon a segment is asked for again that another node has. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    /** A batch may hold this many events that change nothing. */
    private static final int MOST_PASSED = 20_000;

    private final String processor;
    private final Segment segment;
    private final ProjectionBatch batch;
    private final ProjectionProcessor.Feed feed;
    private final Semaphore turns;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean failing;
    private volatile @Nullable TrackingToken reached;

    /** @param turns shared by the workers that queue: so many batches at once */
    SegmentWorker(String processor, Segment segment, ProjectionBatch batch, ProjectionProcessor.Feed feed, Semaphore turns) {
        this.processor = processor;
        this.segment = segment;
        this.batch = batch;
        this.feed = feed;
        this.turns = turns;
        this.thread = Thread.ofPlatform().daemon().name("projection-" + processor + "-" + segment.getSegmentId()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The batch in hand is ended or undone, and the segment let go; {@link #await} says when. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    void await(Duration limit) throws InterruptedException {
        thread.join(limit);
    }

    int segment() {
        return segment.getSegmentId();
    }

    boolean isFailing() {
        return failing;
    }

    /** Empty while another node has the segment. */
    OptionalLong position() {
        TrackingToken token = reached;
        return token == null ? OptionalLong.empty() : token.position();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                if (!claimed()) {
                    pause(CLAIM_INTERVAL);
                    continue;
                }
                follow();
            } catch (InterruptedException e) {
                // Asked to stop, as the loop's condition knows.
            } catch (UnableToClaimTokenException e) {
                log.info("{} segment {} was taken over by another node", processor, segment());
            } catch (RuntimeException | Error e) { // an error too: a thread that ended would leave its companies behind unnoticed
                if (stopped) {
                    continue;
                }
                if (!failing) {
                    pause = FIRST_PAUSE;
                    log.warn("{} segment {} cannot go on; trying again", processor, segment(), e);
                }
                failing = true;
                pause = pauseAfter(pause);
            } finally {
                letGo();
            }
        }
    }

    private Duration pauseAfter(Duration pause) {
        try {
            pause(pause);
        } catch (InterruptedException e) {
            // Asked to stop, as the loop's condition knows.
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void pause(Duration pause) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }

    private boolean claimed() {
        try {
            reached = feed.transactions().fetchInTransaction(() -> feed.tokens().fetchToken(processor, segment));
            return true;
        } catch (UnableToClaimTokenException e) {
            failing = false;
            return false;
        }
    }

    private void follow() throws InterruptedException {
        Duration patience = feed.settings().claimTimeout().dividedBy(3);
        Taken taken = new Taken(System.nanoTime());
        try (BlockingStream<TrackedEventMessage<?>> stream = feed.source().openStream(reached)) {
            while (!stopped) {
                boolean more = stream.hasNextAvailable((int) (taken.isEmpty() ? patience : taken.pause()).toMillis(), TimeUnit.MILLISECONDS);
                if (more) {
                    take(stream, taken);
                }
                if (taken.isEmpty()) {
                    feed.transactions().executeInTransaction(() -> feed.tokens().extendClaim(processor, segment()));
                } else if (taken.isToBeApplied(more, feed.settings().batchSize())) {
                    apply(taken);
                    taken = new Taken(System.nanoTime() + (batch.isWaitedFor() ? 0 : taken.rest().toNanos()));
                }
                failing = false;
            }
        }
    }

    /** What there is, up to a batch of what concerns the projector. */
    private void take(BlockingStream<TrackedEventMessage<?>> stream, Taken taken) throws InterruptedException {
        int passed = 0;
        do {
            TrackedEventMessage<?> event = stream.nextAvailable();
            UUID company = RecordedEvents.companyOf(event);
            boolean own = segment.matches(company);
            if (own && batch.concerns(event)) {
                taken.add(company, event);
            } else {
                taken.pass(own ? company : null, event);
                passed++;
            }
        } while (taken.events().size() < feed.settings().batchSize() && passed < MOST_PASSED && stream.hasNextAvailable());
    }

    private void apply(Taken taken) throws InterruptedException {
        TrackingToken last = taken.last();
        turns.acquire();
        try {
            feed.transactions().executeInTransaction(() -> {
                if (!taken.companies().isEmpty()) {
                    batch.apply(taken.events(), taken.companies());
                }
                feed.tokens().storeToken(last, processor, segment());
            });
        } finally {
            turns.release();
        }
        reached = last;
        feed.applied().accept(processor, taken.own());
    }

    private void letGo() {
        if (reached == null) {
            return;
        }
        reached = null;
        Thread.interrupted(); // the request to stop must not keep the token from being let go
        try {
            feed.transactions().executeInTransaction(() -> feed.tokens().releaseClaim(processor, segment()));
        } catch (RuntimeException e) {
            log.info("{} segment {} could not be let go; its claim runs out by itself", processor, segment());
        }
    }
}
