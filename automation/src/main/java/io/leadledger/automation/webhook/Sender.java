package io.leadledger.automation.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due and has it sent, each attempt on a thread of its own within the bounds of {@link Slots}. */
final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(5);

    private final DeliveryQueue queue;
    private final Receiver receiver;
    private final WebhookMeters meters;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Slots slots = new Slots();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("webhook-sender").unstarted(this::run);
    private final ExecutorService attempts =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("webhook-attempt-", 0).factory());
    private Instant nextHousekeeping = Instant.MIN;
    private volatile boolean stopped;

    Sender(DeliveryQueue queue, Receiver receiver, WebhookMeters meters, WebhookSettings settings, Clock clock) {
        this.queue = queue;
        this.receiver = receiver;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /** Attempts in hand may end; what does not in time counts as lost and is repeated. */
    void stop() {
        stopped = true;
        thread.interrupt();
        attempts.shutdown();
        try {
            attempts.awaitTermination(settings.attemptTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There may be something to send. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void run() {
        boolean failing = false;
        while (!stopped) {
            try {
                round();
                failing = false;
                news.tryAcquire(POLL.toNanos(), TimeUnit.NANOSECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing && !stopped) {
                    log.warn("Webhooks cannot be sent now; trying again", e);
                }
                failing = true;
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void round() {
        if (!clock.instant().isBefore(nextHousekeeping)) {
            nextHousekeeping = clock.instant().plus(HOUSEKEEPING);
            keepHouse();
        }
        if (!slots.isFull()) {
            sendDue();
        }
    }

    /** @return how many attempts were begun */
    int sendDue() {
        List<Outgoing> due = queue.take(clock.instant(), slots);
        due.forEach(outgoing -> attempts.execute(() -> attempt(outgoing)));
        return due.size();
    }

    private void attempt(Outgoing outgoing) {
        try {
            Result result = receiver.send(outgoing);
            slots.learn(outgoing.target(), result.status() != null);
            boolean last = queue.finish(outgoing, result, clock.instant());
            meters.attempted(result, last);
        } catch (RuntimeException e) {
            log.warn("How attempt {} of webhook delivery {} ended could not be noted", outgoing.attempt(), outgoing.deliveryId(), e);
        } finally {
            slots.free(outgoing.target(), outgoing.companyId());
            wake();
        }
    }

    void keepHouse() {
        Instant now = clock.instant();
        for (Outgoing lost : queue.lost(now)) {
            Result result = Result.of(Result.Outcome.LOST);
            meters.attempted(result, queue.finish(lost, result, now));
        }
        queue.purge(now.minus(settings.keep()));
        meters.lag(queue.lagSeconds(now));
    }
}
