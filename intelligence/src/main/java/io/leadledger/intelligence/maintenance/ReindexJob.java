package io.leadledger.intelligence.maintenance;

import io.leadledger.api.document.DocumentIds;
import io.leadledger.intelligence.document.DocumentProcessing;
import io.leadledger.intelligence.retrieval.PassageEmbedding;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works a batch of sources out anew, passages and vectors, and comes again for the next one. */
@Component
class ReindexJob implements JobHandler {

    static final String KIND = "reindexing";

    private final ReindexingTable table;
    private final DocumentProcessing processing;
    private final PassageEmbedding embedding;

    ReindexJob(ReindexingTable table, DocumentProcessing processing, PassageEmbedding embedding) {
        this.table = table;
        this.processing = processing;
        this.embedding = embedding;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Optional<Again> run(Job job) throws IOException, InterruptedException {
        UUID companyId = job.companyId();
        Reindexing work = table.find(companyId, job.id()).orElse(null);
        if (work == null || !work.status().equals("started")) {
            return Optional.empty();
        }
        List<String> batch = table.sourcesAfter(companyId, work, embedding.isConfigured());
        for (String source : batch) {
            boolean readable = DocumentIds.isTranscript(source) || processing.renew(companyId, source, work.force());
            boolean embedded = embedding.renew(companyId, source, work.force());
            table.reached(companyId, work.reindexId(), source, !readable || !embedded);
        }
        if (batch.size() == work.batchSize()) {
            return Optional.of(new Again(Duration.ZERO));
        }
        table.ended(companyId, work.reindexId(), "completed");
        return Optional.empty();
    }

    @Override
    public void gaveUp(Job job, String error) {
        table.ended(job.companyId(), job.id(), "failed");
    }
}
