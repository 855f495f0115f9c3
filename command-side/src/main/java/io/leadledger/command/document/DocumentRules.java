package io.leadledger.command.document;

import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentState;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may happen to a document. */
final class DocumentRules {

    private DocumentRules() {}

    static List<DocumentEvent> receive(@Nullable DocumentState before, DocumentEvent.Received document) {
        return before == null ? List.of(document) : List.of();
    }

    /** Work that ends after the document is gone comes to nothing. */
    static List<DocumentEvent> record(@Nullable DocumentState before, DocumentEvent result) {
        return known(before).isDeleted() ? List.of() : List.of(result);
    }

    static List<DocumentEvent> report(@Nullable DocumentState before, DocumentEvent.ProcessingReported report) {
        DocumentEvent.ProcessingReported last = existing(before).reported();
        return last != null && sameButForItsTime(last, report) ? List.of() : List.of(report);
    }

    private static boolean sameButForItsTime(DocumentEvent.ProcessingReported one, DocumentEvent.ProcessingReported other) {
        return one.status() == other.status()
                && Objects.equals(one.chunksCreated(), other.chunksCreated())
                && Objects.equals(one.vectorEmbeddings(), other.vectorEmbeddings())
                && one.metadataExtracted().equals(other.metadataExtracted());
    }

    /** Also of a transcript, which nothing was told of here before. */
    static List<DocumentEvent> withdraw(@Nullable DocumentState before, String source, int chunks, Instant at) {
        boolean gone = before != null && (before.withdrawnAt() != null || before.isDeleted());
        return gone ? List.of() : List.of(new DocumentEvent.Withdrawn(source, chunks, at));
    }

    static List<DocumentEvent> delete(@Nullable DocumentState before, String documentId, Instant at) {
        existing(before);
        return List.of(new DocumentEvent.Deleted(documentId, at));
    }

    private static DocumentState existing(@Nullable DocumentState before) {
        DocumentState state = known(before);
        if (state.isDeleted()) {
            throw notFound();
        }
        return state;
    }

    private static DocumentState known(@Nullable DocumentState before) {
        if (before == null || before.received() == null) {
            throw notFound();
        }
        return before;
    }

    private static LedgerException notFound() {
        return new LedgerException(ErrorCode.NOT_FOUND, "Document not found");
    }
}
