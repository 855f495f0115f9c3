package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.llm.Embeddings;
import io.leadledger.intelligence.llm.Outage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The vectors of questions, for which somebody is waiting. */
@Component
class QuestionVectors {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionVectors.class);
    private static final ExecutorService ASKING = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("question-vector-", 0).factory());
    private static final int LONGEST = 2_000;

    private final Embeddings embeddings;
    private final RetrievalSettings settings;
    private final Outage outage;

    QuestionVectors(Embeddings embeddings, RetrievalSettings settings) {
        this.embeddings = embeddings;
        this.settings = settings;
        this.outage = new Outage(settings.outage());
    }

    /** Empty without a model, and while it is down or slow. */
    Optional<float[]> of(String question) {
        if (!embeddings.isConfigured() || outage.lasts()) {
            return Optional.empty();
        }
        String bounded = question.length() <= LONGEST ? question : question.substring(0, LONGEST);
        Future<float[][]> answer = ASKING.submit(() -> embeddings.embed(List.of(bounded)));
        try {
            return Optional.of(answer.get(settings.questionTimeout().toMillis(), TimeUnit.MILLISECONDS)[0]);
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            outage.begins();
            LOG.warn("questions have no vectors at the moment; words alone decide: {}", reason(e));
            return Optional.empty();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String reason(Exception failure) {
        return failure.getCause() == null ? "no answer in " + settings.questionTimeout() : String.valueOf(failure.getCause().getMessage());
    }
}
