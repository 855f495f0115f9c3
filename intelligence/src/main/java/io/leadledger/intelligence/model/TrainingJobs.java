package io.leadledger.intelligence.model;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Background jobs, bounded as NexusCRM's document bounds them: so many at once, each so long. */
@Component
public final class TrainingJobs implements AutoCloseable {

    private final ExecutorService executor;
    private final Duration longest;
    private final Duration patience;

    /** @param patience how long a request waits for a company's first model */
    TrainingJobs(
            @Value("${leadledger.jobs.at-once:10}") int atOnce,
            @Value("${leadledger.jobs.longest:300s}") Duration longest,
            @Value("${leadledger.jobs.patience:20s}") Duration patience) {
        this.executor = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().name("training-", 0).factory());
        this.longest = longest;
        this.patience = patience;
    }

    /** To be called between the steps of a job, so that one that took too long ends. */
    public static void endIfGivenUp() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the job took too long");
        }
    }

    ExecutorService executor() {
        return executor;
    }

    public Duration patience() {
        return patience;
    }

    Duration longest() {
        return longest;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
