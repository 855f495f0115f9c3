package io.leadledger.intelligence.document;

import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentState;
import io.leadledger.web.document.DocumentBlobs;
import io.leadledger.web.document.DocumentJobs;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Removes the bytes of deleted documents. */
@Component
class DocumentRemoval implements JobHandler {

    private final DocumentLog documents;
    private final DocumentContents contents;

    DocumentRemoval(DocumentLog documents, DocumentContents contents) {
        this.documents = documents;
        this.contents = contents;
    }

    @Override
    public String kind() {
        return DocumentJobs.REMOVE;
    }

    @Override
    public Optional<Again> run(Job job) throws IOException {
        DocumentState document = documents.find(job.companyId(), job.id());
        if (document.isDeleted()) {
            contents.delete(DocumentBlobs.content(job.companyId(), job.id()));
            DocumentEvent.Indexed indexed = document.indexed();
            if (indexed != null) {
                contents.delete(indexed.passages());
            }
        }
        return Optional.empty();
    }
}
