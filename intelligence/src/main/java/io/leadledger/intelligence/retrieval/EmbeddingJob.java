package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns the passages of one source into vectors. What was done of it before a failure is not asked for again. */
@Component
class EmbeddingJob implements JobHandler {

    static final String KIND = "embedding";
    static final String SOURCE = "source";

    /** Six hours or more: an endpoint may be down for an evening. */
    private static final int MOST_ATTEMPTS = 45;

    private final PassageEmbedding embedding;

    EmbeddingJob(PassageEmbedding embedding) {
        this.embedding = embedding;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(2);
    }

    @Override
    public int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    @Override
    public Optional<Again> run(Job job) throws ModelUnavailable {
        embedding.embed(job.companyId(), job.payload().path(SOURCE).asText());
        return Optional.empty();
    }
}
