package io.leadledger.intelligence.procedure;

import io.leadledger.api.Hashes;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentPurpose;
import io.leadledger.api.document.DocumentState;
import io.leadledger.intelligence.document.DocumentLog;
import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.intelligence.passage.ChunkFile;
import io.leadledger.web.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the SOP documents of a company that can be found in its searches, and keeps what they taught until they change. */
@Component
public class SopDocuments {

    private static final int MOST_DOCUMENTS = 50;
    private static final int MOST_COMPANIES = 500;

    private final JdbcClient jdbc;
    private final DocumentLog documents;
    private final BlobStore blobs;
    private final Map<UUID, Lesson> lessons = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Lesson> eldest) {
            return size() > MOST_COMPANIES;
        }
    };

    SopDocuments(JdbcClient jdbc, DocumentLog documents, BlobStore blobs) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.blobs = blobs;
    }

    private record Lesson(List<SopStage> untaught, TaughtStages taught) {}

    public TaughtStages taught(UUID companyId, List<SopStage> stages) {
        List<DocumentEvent.Indexed> indexed = stages.isEmpty() ? List.of() : indexed(companyId);
        if (indexed.isEmpty()) {
            return new TaughtStages(stages, null);
        }
        String state = Hashes.uuid(indexed.stream().map(DocumentEvent.Indexed::passages).toArray(String[]::new)).toString();
        Lesson known = known(companyId);
        if (known != null && known.untaught().equals(stages) && state.equals(known.taught().documents())) {
            return known.taught();
        }
        TaughtStages taught = new TaughtStages(StageTeacher.teach(stages, indexed.stream().map(this::passages).toList()), state);
        synchronized (lessons) {
            lessons.put(companyId, new Lesson(stages, taught));
        }
        return taught;
    }

    private @Nullable Lesson known(UUID companyId) {
        synchronized (lessons) {
            return lessons.get(companyId);
        }
    }

    /** In the order in which they came, the newest of many. */
    private List<DocumentEvent.Indexed> indexed(UUID companyId) {
        List<String> ids = jdbc.sql("""
                        SELECT document_id FROM read.document WHERE company_id = :company AND purpose = :sop AND NOT deleted
                        ORDER BY created_at DESC, document_id DESC LIMIT :most""")
                .param("company", companyId)
                .param("sop", DocumentPurpose.SOP.wireName())
                .param("most", MOST_DOCUMENTS)
                .query(String.class)
                .list();
        Map<String, DocumentState> states = ids.isEmpty() ? Map.of() : documents.find(companyId, ids);
        List<DocumentEvent.Indexed> indexed = new ArrayList<>();
        for (String id : ids.reversed()) {
            DocumentState document = states.getOrDefault(id, DocumentState.NEW);
            if (document.indexed() != null && document.isSearchable()) {
                indexed.add(document.indexed());
            }
        }
        return indexed;
    }

    /** None of a document whose passages are lost: the search says so. */
    private List<Chunk> passages(DocumentEvent.Indexed document) {
        try {
            OptionalLong size = blobs.size(document.passages());
            if (size.isEmpty()) {
                return List.of();
            }
            try (InputStream in = blobs.open(document.passages(), 0, size.getAsLong())) {
                return ChunkFile.read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
