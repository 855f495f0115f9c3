package io.leadledger.intelligence.llm;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again when that may help: too many requests, a server's error, no answer in time. Anything else would only fail again. */
final class Patience {

    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    private final int attempts;
    private final Duration delay;
    private final Duration deadline;

    Patience(ModelSettings settings) {
        this(settings.attempts(), settings.retryDelay(), settings.connectTimeout().plus(settings.timeout()));
    }

    private Patience(int attempts, Duration delay, Duration deadline) {
        this.attempts = attempts;
        this.delay = delay;
        this.deadline = deadline;
    }

    /** One attempt. */
    static Patience ofSomebodyWaiting(ModelSettings settings) {
        return new Patience(1, Duration.ZERO, settings.waiting());
    }

    <T> T call(Supplier<T> attempt) throws ModelUnavailable {
        for (int number = 1;; number++) {
            try {
                return inTime(attempt);
            } catch (RateLimitException | InternalServerException | TimeoutException e) {
                if (number >= attempts) {
                    throw new ModelUnavailable(reason(e), e instanceof TimeoutException);
                }
                pause(delay.multipliedBy(1L << (number - 1)));
            } catch (RuntimeException e) {
                throw new ModelUnavailable(reason(e));
            }
        }
    }

    /** The client's own time-out ends with the head of an answer; its body may drip for ever. */
    private <T> T inTime(Supplier<T> attempt) throws ModelUnavailable {
        Future<T> answer = EXECUTOR.submit(attempt::get);
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            answer.cancel(true);
            throw new TimeoutException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted();
        }
    }

    private static void pause(Duration time) throws ModelUnavailable {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static ModelUnavailable interrupted() {
        Thread.currentThread().interrupt();
        return new ModelUnavailable("The question to the model was interrupted");
    }

    /** Never the endpoint's own words, which may repeat the question. */
    private static String reason(RuntimeException failure) {
        return switch (failure) {
            case RateLimitException _ -> "The model's endpoint has had too many requests";
            case InternalServerException _ -> "The model's endpoint has an error of its own";
            case TimeoutException _ -> "The model did not answer in time";
            case AuthenticationException _ -> "The model's endpoint does not take the key";
            case ModelNotFoundException _ -> "The endpoint does not know the model";
            case InvalidRequestException _ -> "The model's endpoint refuses the question";
            default -> "The model cannot be reached or its answer cannot be read";
        };
    }
}
