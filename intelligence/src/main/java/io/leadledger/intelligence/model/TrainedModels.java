package io.leadledger.intelligence.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest model of each company, trained off the path of requests: whoever asks gets the model there is, and a job begins when
 * that one is out of date.
 *
 * @param <M> a model with whatever else is learnt beside it
 */
public final class TrainedModels<M> {

    private static final Logger LOG = LoggerFactory.getLogger(TrainedModels.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration OLD = Duration.ofHours(24);
    private static final double GROWN = 1.1;
    private static final int MOST_COMPANIES = 10_000;

    private final ExecutorService jobs;
    private final Duration longest;
    private final Clock clock;
    private final Trainer<M> trainer;
    private final Map<UUID, Trained<M>> models = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    public TrainedModels(TrainingJobs jobs, Clock clock, Trainer<M> trainer) {
        this.jobs = jobs.executor();
        this.longest = jobs.longest();
        this.clock = clock;
        this.trainer = trainer;
    }

    /** How a model is made from a company's history. */
    public interface Trainer<M> {

        /** How many cases of the rarer outcome there are now, by a cheap count. */
        Counted count(UUID companyId);

        /** Empty when the cases turn out to be too few. */
        Optional<M> train(UUID companyId);
    }

    /** Decided cases of each outcome. */
    public record Counted(long positive, long negative) {

        boolean suffices() {
            return Math.min(positive, negative) >= LogisticTrainer.FEWEST;
        }

        long all() {
            return positive + negative;
        }
    }

    private record Trained<M>(Optional<M> model, long cases, Instant at) {}

    /** The model there is; empty while none could be trained. */
    public Optional<M> current(UUID companyId) {
        Trained<M> trained = models.get(companyId);
        return trained == null ? Optional.empty() : trained.model();
    }

    /** Begins a training when one is due, and waits for a first model a while. */
    public boolean prepare(UUID companyId, Duration patience) {
        if (isFresh(companyId)) {
            return true;
        }
        Counted counted = trainer.count(companyId);
        if (isDue(companyId, counted)) {
            CompletableFuture<Void> job = job(companyId, counted.all());
            if (current(companyId).isEmpty()) {
                await(job, patience);
            }
        }
        return current(companyId).isPresent();
    }

    /** Counting a long history for every question would cost more than the answer. */
    private boolean isFresh(UUID companyId) {
        Trained<M> trained = models.get(companyId);
        return trained != null && trained.model().isPresent() && trained.at().plus(FRESH).isAfter(clock.instant());
    }

    private boolean isDue(UUID companyId, Counted counted) {
        Trained<M> trained = models.get(companyId);
        if (!counted.suffices()) {
            return false;
        }
        return trained == null || counted.all() >= trained.cases() * GROWN + 1 || trained.at().plus(OLD).isBefore(clock.instant());
    }

    /** The one that runs, or a new one: never two for one company. */
    private synchronized CompletableFuture<Void> job(UUID companyId, long cases) {
        CompletableFuture<Void> before = running.get(companyId);
        if (before != null && !before.isDone()) {
            return before;
        }
        CompletableFuture<Void> job = new CompletableFuture<>();
        running.put(companyId, job);
        Future<?> work = jobs.submit(() -> run(companyId, cases, job));
        return job.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).whenComplete((_, failure) -> {
            running.remove(companyId, job);
            if (failure != null) {
                work.cancel(true);
                LOG.warn("A model could not be trained: {}", failure.getClass().getSimpleName());
            }
        });
    }

    private void run(UUID companyId, long cases, CompletableFuture<Void> job) {
        try {
            train(companyId, cases);
            job.complete(null);
        } catch (RuntimeException e) {
            job.completeExceptionally(e);
        }
    }

    private void train(UUID companyId, long cases) {
        Optional<M> model = trainer.train(companyId);
        if (models.size() >= MOST_COMPANIES) {
            models.clear();
        }
        models.put(companyId, new Trained<>(model, cases, clock.instant()));
    }

    private static void await(CompletableFuture<Void> job, Duration patience) {
        try {
            job.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            LOG.debug("A first model is not ready yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
