package io.leadledger.web.job;

import io.leadledger.api.error.LedgerException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Takes the due jobs of one kind and does them, a few at once. */
final class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 300;

    private final String node = UUID.randomUUID().toString();
    private final JobHandler handler;
    private final JobQueue queue;
    private final JobMeters meters;
    private final Semaphore free;
    private final ScheduledExecutorService clock;
    private final ExecutorService workers;

    JobRunner(JobHandler handler, JobQueue queue, JobMeters meters) {
        this.handler = handler;
        this.queue = queue;
        this.meters = meters;
        this.free = new Semaphore(handler.atOnce());
        String name = "jobs-" + handler.kind();
        this.clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
        this.workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Jobs in hand are interrupted; their claims run out, and another node does them again. */
    void stop() throws InterruptedException {
        clock.shutdownNow();
        workers.shutdownNow();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            log.warn("Jobs of kind {} did not end in time", handler.kind());
        }
    }

    private void look() {
        int most = free.availablePermits();
        if (most == 0) {
            return;
        }
        try {
            for (Job job : queue.claim(handler.kind(), node, most, handler.lease())) {
                free.acquire();
                workers.execute(() -> work(job));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            log.warn("Jobs of kind {} cannot be read; trying again", handler.kind(), e);
        }
    }

    private void work(Job job) {
        long beat = handler.lease().toMillis() / 3;
        ScheduledFuture<?> heartbeat = clock.scheduleWithFixedDelay(() -> renew(job), beat, beat, TimeUnit.MILLISECONDS);
        try {
            Optional<JobHandler.Again> again = handler.run(job);
            again.ifPresentOrElse(later -> queue.again(job, node, later.pause()), () -> queue.done(job, node));
            meters.count(job.kind(), JobMeters.Result.DONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            failed(job, e);
        } finally {
            heartbeat.cancel(false);
            free.release();
            lookAgain();
        }
    }

    /** Where there was one job there may be more. */
    private void lookAgain() {
        try {
            clock.execute(this::look);
        } catch (RejectedExecutionException stopped) {
            log.debug("No more jobs of kind {} are taken: the node stops", handler.kind());
        }
    }

    private void renew(Job job) {
        try {
            if (!queue.renew(job, node, handler.lease())) {
                log.warn("A job of kind {} of company {} was taken over or cancelled", job.kind(), job.companyId());
            }
        } catch (DataAccessException e) {
            log.warn("The claim of a job of kind {} cannot be renewed", job.kind(), e);
        }
    }

    private void failed(Job job, Throwable failure) {
        // What others' messages say may be personal; ours are not.
        String error = failure instanceof LedgerException ? String.valueOf(failure.getMessage()) : failure.getClass().getSimpleName();
        String kept = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        boolean parked = job.attempts() + 1 >= handler.mostAttempts();
        meters.count(job.kind(), parked ? JobMeters.Result.PARKED : JobMeters.Result.FAILED);
        log.warn("A job of kind {} of company {} failed, attempt {}: {}", job.kind(), job.companyId(), job.attempts() + 1, kept);
        log.debug("It failed by", failure);
        try {
            queue.failed(job, node, kept, parked ? null : pauseAfter(job.attempts()));
            if (parked) {
                handler.gaveUp(job, kept);
            }
        } catch (RuntimeException e) {
            log.warn("The failure of a job of kind {} could not be noted; it is done again when its claim runs out", job.kind(), e);
        }
    }

    static Duration pauseAfter(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
