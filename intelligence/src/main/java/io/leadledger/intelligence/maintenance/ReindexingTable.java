package io.leadledger.intelligence.maintenance;

import io.leadledger.api.document.DocumentIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each reindexing is, and what there is to index. */
@Component
class ReindexingTable {

    private static final String DOCUMENTS = """
            FROM read.document WHERE company_id = :company AND name IS NOT NULL AND NOT deleted AND status <> 'withdrawn'
              AND (:namespace::text IS NULL OR namespace = :namespace)""";

    private final JdbcClient jdbc;

    ReindexingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID companyId, Reindexing work) {
        jdbc.sql("""
                        INSERT INTO public.reindexing (company_id, reindex_id, namespace, force, batch_size, total)
                        VALUES (:company, :id, :namespace, :force, :batch, :total)""")
                .param("company", companyId)
                .param("id", work.reindexId())
                .param("namespace", work.namespace())
                .param("force", work.force())
                .param("batch", work.batchSize())
                .param("total", work.total())
                .update();
    }

    Optional<Reindexing> find(UUID companyId, String reindexId) {
        return jdbc.sql("SELECT * FROM public.reindexing WHERE company_id = :company AND reindex_id = :id")
                .param("company", companyId)
                .param("id", reindexId)
                .query((row, _) -> read(row))
                .optional();
    }

    /** @param transcripts whether there is something to be done for them too, which are in no namespace */
    int count(UUID companyId, @Nullable String namespace, boolean transcripts) {
        int documents = jdbc.sql("SELECT count(*) " + DOCUMENTS)
                .param("company", companyId)
                .param("namespace", namespace)
                .query(Integer.class)
                .single();
        return documents + (transcripts && namespace == null
                ? jdbc.sql("SELECT count(*) FROM read.call_transcript WHERE company_id = :company")
                        .param("company", companyId)
                        .query(Integer.class)
                        .single()
                : 0);
    }

    /** The next batch: transcripts, then documents, each by their ids, which is the order of all of them. */
    List<String> sourcesAfter(UUID companyId, Reindexing work, boolean transcripts) {
        boolean amongTranscripts = work.reached().isEmpty() || DocumentIds.isTranscript(work.reached());
        if (!transcripts || work.namespace() != null || !amongTranscripts) {
            return documentsAfter(companyId, work.namespace(), work.reached(), work.batchSize());
        }
        List<String> batch = new ArrayList<>(transcriptsAfter(companyId, work.reached(), work.batchSize()));
        if (batch.size() < work.batchSize()) {
            batch.addAll(documentsAfter(companyId, null, "", work.batchSize() - batch.size()));
        }
        return batch;
    }

    private List<String> transcriptsAfter(UUID companyId, String reached, int most) {
        return jdbc.sql("SELECT call_id FROM read.call_transcript WHERE company_id = :company AND call_id > :reached ORDER BY call_id LIMIT :most")
                .param("company", companyId)
                .param("reached", reached.isEmpty() ? "" : reached.substring(DocumentIds.TRANSCRIPT.length()))
                .param("most", most)
                .query((row, _) -> DocumentIds.TRANSCRIPT + row.getString(1))
                .list();
    }

    private List<String> documentsAfter(UUID companyId, @Nullable String namespace, String reached, int most) {
        return jdbc.sql("SELECT document_id " + DOCUMENTS + " AND document_id > :reached ORDER BY document_id LIMIT :most")
                .param("company", companyId)
                .param("namespace", namespace)
                .param("reached", reached)
                .param("most", most)
                .query(String.class)
                .list();
    }

    void reached(UUID companyId, String reindexId, String document, boolean failed) {
        jdbc.sql("""
                        UPDATE public.reindexing SET reached = :document, done = done + 1, failed = failed + :failed, updated_at = now()
                        WHERE company_id = :company AND reindex_id = :id AND reached < :document""")
                .param("document", document)
                .param("failed", failed ? 1 : 0)
                .param("company", companyId)
                .param("id", reindexId)
                .update();
    }

    void ended(UUID companyId, String reindexId, String status) {
        jdbc.sql("UPDATE public.reindexing SET status = :status, updated_at = now() WHERE company_id = :company AND reindex_id = :id")
                .param("status", status)
                .param("company", companyId)
                .param("id", reindexId)
                .update();
    }

    private static Reindexing read(ResultSet row) throws SQLException {
        return new Reindexing(
                row.getString("reindex_id"), row.getString("namespace"), row.getBoolean("force"), row.getInt("batch_size"), row.getInt("total"),
                row.getInt("done"), row.getInt("failed"), row.getString("reached"), row.getString("status"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
