package io.leadledger.intelligence.retrieval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.Hashes;
import io.leadledger.intelligence.llm.Embeddings;
import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import io.leadledger.intelligence.llm.Outage;
import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobQueue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Has passages turned into vectors: a batch at a time, off the request, each once for each model. */
@Component
public class PassageEmbedding {

    private static final int BATCH = 64;

    private final Embeddings embeddings;
    private final PassageVectors vectors;
    private final Sources sources;
    private final JobQueue jobs;
    private final Clock clock;
    private final Outage outage;

    PassageEmbedding(
            Embeddings embeddings, PassageVectors vectors, Sources sources, JobQueue jobs, Clock clock, RetrievalSettings settings) {
        this.embeddings = embeddings;
        this.vectors = vectors;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
        this.outage = new Outage(settings.outage());
    }

    public boolean isConfigured() {
        return embeddings.isConfigured();
    }

    String model() {
        return embeddings.model();
    }

    /** What there is to index a source by; the vectors that are missing are asked for, and those of passages that are gone removed. */
    Map<UUID, float[]> vectors(UUID companyId, Source source) {
        if (source.chunks().isEmpty()) {
            vectors.forget(companyId, source.id());
            return Map.of();
        }
        if (!isConfigured()) {
            return Map.of();
        }
        Set<UUID> passages = meanings(source).keySet();
        Map<UUID, float[]> known = vectors.of(companyId, source.id(), model());
        if (!passages.containsAll(known.keySet())) {
            vectors.keep(companyId, source.id(), passages);
        }
        if (!known.keySet().containsAll(passages)) {
            note(companyId, source);
        }
        return known;
    }

    /**
     * At once, unless the model has just failed.
     *
     * @param force also vectors that are there
     * @return false when it is left to be done later
     */
    public boolean renew(UUID companyId, String sourceId, boolean force) {
        if (!isConfigured()) {
            return true;
        }
        Source source = sources.find(companyId, sourceId);
        if (!outage.lasts()) {
            try {
                embed(companyId, source, force);
                return true;
            } catch (ModelUnavailable e) {
                outage.begins();
            }
        }
        note(companyId, source);
        return false;
    }

    void embed(UUID companyId, String sourceId) throws ModelUnavailable {
        if (isConfigured()) {
            embed(companyId, sources.find(companyId, sourceId), false);
        }
    }

    private void embed(UUID companyId, Source source, boolean force) throws ModelUnavailable {
        Map<UUID, String> meanings = meanings(source);
        if (meanings.isEmpty()) {
            vectors.forget(companyId, source.id());
            return;
        }
        Set<UUID> known = force ? Set.of() : vectors.passages(companyId, source.id(), model());
        List<UUID> missing = meanings.keySet().stream().filter(passage -> !known.contains(passage)).toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            embed(companyId, source.id(), missing.subList(from, Math.min(missing.size(), from + BATCH)), meanings);
        }
        if (!missing.isEmpty() || !vectors.isEmbedded(companyId, source.id(), model())) {
            vectors.embedded(companyId, source.id(), model(), meanings.keySet());
        }
    }

    private void embed(UUID companyId, String source, List<UUID> batch, Map<UUID, String> meanings) throws ModelUnavailable {
        List<String> texts = new ArrayList<>();
        batch.forEach(passage -> texts.add(String.valueOf(meanings.get(passage))));
        float[][] given = embeddings.embed(texts);
        Map<UUID, float[]> byPassage = new HashMap<>();
        for (int i = 0; i < given.length; i++) {
            byPassage.put(batch.get(i), given[i]);
        }
        vectors.put(companyId, source, model(), byPassage);
    }

    private static Map<UUID, String> meanings(Source source) {
        Map<UUID, String> meanings = new LinkedHashMap<>();
        for (Chunk chunk : source.chunks()) {
            meanings.putIfAbsent(source.passage(chunk), source.meaning(chunk));
        }
        return meanings;
    }

    /** One job for each state of a source: one that is under way must not hide that there is something new. */
    private void note(UUID companyId, Source source) {
        String state = Stream.concat(Stream.of(model()), meanings(source).keySet().stream().map(UUID::toString)).collect(Collectors.joining());
        jobs.add(Job.dueAt(
                clock.instant(), companyId, EmbeddingJob.KIND, source.id() + "@" + Hashes.uuid(state),
                JsonNodeFactory.instance.objectNode().put(EmbeddingJob.SOURCE, source.id())));
    }
}
