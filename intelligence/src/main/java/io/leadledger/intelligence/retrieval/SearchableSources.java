package io.leadledger.intelligence.retrieval;

import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentState;
import io.leadledger.api.state.CallState;
import io.leadledger.intelligence.document.DocumentLog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an id stands for in the search, as the log says it now. */
@Component
public class SearchableSources {

    private final SourceLog log;
    private final DocumentLog documents;

    SearchableSources(SourceLog log, DocumentLog documents) {
        this.log = log;
        this.documents = documents;
    }

    /**
     * @param source document id, or {@code call_transcript_} and a call id
     * @param chunks passages that can be found; 0 when it has none, or none any more
     */
    public record Searchable(String source, int chunks) {}

    /** @param id of a document, its ingestion or its upload, or of a call or its transcript; empty for what is none of the company's */
    public Optional<Searchable> find(UUID companyId, String id) {
        return document(companyId, id).or(() -> transcript(companyId, id));
    }

    private Optional<Searchable> document(UUID companyId, String id) {
        return DocumentIds.document(id).flatMap(documentId -> {
            DocumentState document = documents.find(companyId, documentId);
            boolean known = document.received() != null && !document.isDeleted();
            return known ? Optional.of(new Searchable(documentId, document.chunks())) : Optional.empty();
        });
    }

    private Optional<Searchable> transcript(UUID companyId, String id) {
        String source = id.startsWith(DocumentIds.TRANSCRIPT) ? id : DocumentIds.TRANSCRIPT + id;
        List<CallState> calls = log.calls(companyId, List.of(SourceLog.callStream(companyId, source)));
        if (calls.isEmpty() || calls.getFirst().lifespan().isDeleted()) {
            return Optional.empty();
        }
        DocumentState withdrawn = documents.find(companyId, source);
        return Optional.of(
                new Searchable(source, withdrawn.withdrawnAt() != null ? 0 : Sources.transcript(calls.getFirst()).chunks().size()));
    }
}
