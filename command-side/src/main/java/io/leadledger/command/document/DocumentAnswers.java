package io.leadledger.command.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.leadledger.api.document.DocumentCommand;
import io.leadledger.api.document.DocumentContent;
import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentPurpose;
import io.leadledger.api.document.DocumentState;
import io.leadledger.api.document.DocumentStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is answered to a document, in the words of 3.1 to 3.5 of the Otto document. */
final class DocumentAnswers {

    private static final int SMALL = 5 * 1024 * 1024;

    private DocumentAnswers() {}

    /**
     * @param status {@code processing}, {@code completed} or {@code failed}
     * @param duplicate whether the same file was here before, for the same purpose, type and role
     * @param estimatedProcessingTime of procedures only, as documented
     * @param processingNotes of training materials only
     * @param indexingStatus of references only: {@code in_progress}, {@code completed} or {@code failed}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Ingested(
            String ingestionId,
            String status,
            String documentId,
            int chunksCreated,
            boolean duplicate,
            @Nullable String estimatedProcessingTime,
            @Nullable String processingNotes,
            @Nullable String indexingStatus) {

        static Ingested of(DocumentPurpose purpose, DocumentCommand.Outcome outcome) {
            DocumentState document = outcome.document();
            return new Ingested(
                    DocumentIds.as(DocumentIds.INGESTION, outcome.documentId()), document.status().wireName(), outcome.documentId(),
                    document.chunks(), outcome.repeated(),
                    purpose == DocumentPurpose.SOP ? estimate(document.content()) : null,
                    purpose == DocumentPurpose.TRAINING ? "Document will be indexed for RAG queries" : null,
                    purpose == DocumentPurpose.REFERENCE ? indexing(document.status()) : null);
        }
    }

    /**
     * @param status {@code uploaded}; the document tells how it goes on
     * @param estimatedCompletion ISO 8601
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Uploaded(String uploadId, String status, String processingJobId, String estimatedCompletion, String documentId) {

        static Uploaded of(String documentId, Instant estimate) {
            return new Uploaded(
                    DocumentIds.as(DocumentIds.UPLOAD, documentId), "uploaded", DocumentIds.as(DocumentIds.JOB, documentId),
                    estimate.truncatedTo(ChronoUnit.SECONDS).toString(), documentId);
        }
    }

    /** @param indexingStatus as it was reported: {@code completed} or {@code failed} */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Acknowledged(String status, String documentId, String indexingStatus) {}

    static String indexing(DocumentStatus status) {
        return status == DocumentStatus.PROCESSING ? "in_progress" : status.wireName();
    }

    private static String estimate(@Nullable DocumentContent content) {
        return content == null || content.size() > SMALL ? "1-2 minutes" : "less than 1 minute";
    }
}
