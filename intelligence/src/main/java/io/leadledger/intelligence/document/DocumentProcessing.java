package io.leadledger.intelligence.document;

import io.leadledger.api.document.DocumentContent;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentState;
import io.leadledger.intelligence.extraction.Extracted;
import io.leadledger.intelligence.extraction.TextExtraction;
import io.leadledger.intelligence.extraction.UnreadableDocument;
import io.leadledger.web.document.DocumentBlobs;
import io.leadledger.web.document.DocumentJobs;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches a document where that is to be done, finds its text and cuts it into passages. Every step may be done twice: the passages of an
 * attempt that came to nothing are a blob that no event names.
 */
@Component
public class DocumentProcessing implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentProcessing.class);

    private final DocumentLog documents;
    private final DocumentContents contents;
    private final DocumentFetcher fetcher;
    private final TextExtraction extraction;
    private final DocumentResults results;
    private final Clock clock;

    DocumentProcessing(
            DocumentLog documents, DocumentContents contents, DocumentFetcher fetcher, TextExtraction extraction, DocumentResults results,
            Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.fetcher = fetcher;
        this.extraction = extraction;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DocumentJobs.PROCESS;
    }

    @Override
    public int mostAttempts() {
        return 4;
    }

    @Override
    public Optional<Again> run(Job job) throws IOException, InterruptedException {
        DocumentState document = documents.find(job.companyId(), job.id());
        if (document.indexed() == null) {
            process(job.companyId(), document);
        }
        return Optional.empty();
    }

    /**
     * Works it out once more, unless our version of today has done so.
     *
     * @param force also then
     * @return whether passages of it are known now
     */
    public boolean renew(UUID companyId, String documentId, boolean force) throws IOException, InterruptedException {
        DocumentState document = documents.find(companyId, documentId);
        DocumentEvent.Indexed indexed = document.indexed();
        return (indexed != null && indexed.extractor() >= Extracted.VERSION && !force) || process(companyId, document);
    }

    @Override
    public void gaveUp(Job job, String error) {
        results.record(job.companyId(), new DocumentEvent.Failed(job.id(), "The document could not be processed: " + error, now()));
    }

    /** @return false when no text can be had from it */
    private boolean process(UUID companyId, DocumentState document) throws IOException, InterruptedException {
        DocumentEvent.Received received = document.received();
        if (received == null || document.isDeleted()) {
            return false;
        }
        String documentId = received.documentId();
        Path file = Files.createTempFile("leadledger-document", null);
        Path chunks = Files.createTempFile("leadledger-passages", null);
        try {
            obtain(companyId, document, received, file);
            Extracted extracted = extraction.extract(file, received.name(), chunks);
            index(companyId, documentId, extracted, chunks, document.indexed());
            return true;
        } catch (UnreadableDocument e) {
            results.record(companyId, new DocumentEvent.Failed(documentId, String.valueOf(e.getMessage()), now()));
            return false;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(chunks);
        }
    }

    private void obtain(UUID companyId, DocumentState document, DocumentEvent.Received received, Path file)
            throws IOException, UnreadableDocument {
        DocumentContent content = document.content();
        if (content != null) {
            contents.load(content, file);
        } else if (received.url() != null) {
            fetcher.fetch(URI.create(received.url()), file);
            DocumentContent kept = contents.store(companyId, received.documentId(), file);
            results.record(companyId, new DocumentEvent.Fetched(received.documentId(), kept, now()));
        }
    }

    private void index(UUID companyId, String documentId, Extracted extracted, Path chunks, DocumentEvent.@Nullable Indexed before)
            throws IOException {
        String blob = DocumentBlobs.passages(companyId, documentId, Long.toHexString(clock.millis()));
        contents.put(blob, chunks);
        boolean recorded = results.record(companyId, new DocumentEvent.Indexed(
                documentId, blob, extracted.chunks(), extracted.pages(), extracted.language(), extracted.title(), extracted.mediaType(),
                Extracted.VERSION, now()));
        if (!recorded) {
            forget(blob);
        } else if (before != null) {
            forget(before.passages());
        }
    }

    private void forget(String blob) {
        try {
            contents.delete(blob);
        } catch (IOException e) {
            LOG.warn("passages that are not needed any more could not be removed", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
