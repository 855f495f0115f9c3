package io.leadledger.intelligence.model;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainedModelsTest {

    private static final UUID COMPANY = new UUID(1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger trainings = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private TrainingJobs jobs = new TrainingJobs(2, Duration.ofSeconds(60), PATIENCE);

    @AfterEach
    void end() {
        released.countDown();
        jobs.close();
    }

    private TrainedModels<String> models(long positive, long negative, boolean slow) {
        return new TrainedModels<>(jobs, Clock.systemUTC(), new TrainedModels.Trainer<>() {

            @Override
            public TrainedModels.Counted count(UUID companyId) {
                return new TrainedModels.Counted(positive, negative);
            }

            @Override
            public Optional<String> train(UUID companyId) {
                trainings.incrementAndGet();
                if (slow) {
                    await(released);
                }
                return Optional.of("model");
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            TrainingJobs.endIfGivenUp();
        }
    }

    @Test
    void a_first_model_is_waited_for_and_then_kept() {
        TrainedModels<String> models = models(50, 50, false);

        assertThat(models.prepare(COMPANY, PATIENCE)).isTrue();
        assertThat(models.prepare(COMPANY, PATIENCE)).isTrue();
        assertThat(models.current(COMPANY)).contains("model");
        assertThat(models.current(new UUID(2, 2))).isEmpty();
        assertThat(trainings).hasValue(1);
    }

    @Test
    void with_too_few_cases_of_one_kind_nothing_is_trained() {
        assertThat(models(5_000, 49, false).prepare(COMPANY, PATIENCE)).isFalse();
        assertThat(trainings).hasValue(0);
    }

    @Test
    void many_who_ask_at_once_have_one_training_done() throws Exception {
        TrainedModels<String> models = models(60, 60, true);
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> models.prepare(COMPANY, PATIENCE));
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> models.prepare(COMPANY, PATIENCE));

        assertThat(models.prepare(COMPANY, Duration.ofMillis(1))).as("a question does not wait for ever").isFalse();
        released.countDown();
        assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(other.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(trainings).hasValue(1);
    }

    @Test
    void a_training_that_takes_too_long_is_given_up_and_may_be_tried_again() {
        jobs.close();
        jobs = new TrainingJobs(2, Duration.ofMillis(50), PATIENCE);
        TrainedModels<String> models = models(60, 60, true);

        assertThat(models.prepare(COMPANY, PATIENCE)).isFalse();
        released.countDown();
        assertThat(models.prepare(COMPANY, PATIENCE)).isTrue();
    }
}
