package io.leadledger.intelligence.llm;

import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Questions to models: how many, how they ended, how long they took. */
final class ModelMeters {

    private final MeterRegistry meters;

    ModelMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    interface Question<T> {

        T ask() throws ModelUnavailable;
    }

    /** @param use prompt or purpose */
    <T> T measure(String use, Question<T> question) throws ModelUnavailable {
        long began = System.nanoTime();
        String result = "failed";
        try {
            T answer = question.ask();
            result = "answered";
            return answer;
        } finally {
            meters.timer("leadledger.model.calls", "use", use, "result", result).record(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    void count(String use, long tokens) {
        meters.counter("leadledger.model.tokens", "use", use).increment(tokens);
    }
}
