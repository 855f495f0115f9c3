package io.leadledger.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a document. The text is not in the log: it is derived from the content, which is a blob. */
public sealed interface DocumentEvent extends WorkEvent {

    String documentId();

    @Override
    default String id() {
        return documentId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.DOCUMENT;
    }

    @Override
    default EntityState<?> after(@Nullable EntityState<?> before) {
        return (before instanceof DocumentState state ? state : DocumentState.NEW).evolve(this);
    }

    /**
     * @param documentType as the caller calls it, such as {@code sop} or {@code pdf}
     * @param name of the file
     * @param role in the words of the tokens; whom a procedure is for, null for everybody
     * @param metadata as posted, an object
     * @param content null while it has to be fetched
     * @param url where it is fetched; null when it was sent
     */
    record Received(
            String documentId,
            DocumentPurpose purpose,
            String documentType,
            @Personal String name,
            @Nullable String role,
            @Nullable String namespace,
            @Personal JsonNode metadata,
            @Nullable DocumentContent content,
            @Personal @Nullable String url,
            Instant occurredAt)
            implements DocumentEvent {}

    record Fetched(String documentId, DocumentContent content, Instant occurredAt) implements DocumentEvent {}

    /**
     * Its text was found and cut into passages.
     *
     * @param passages the blob they are in
     * @param chunks number of passages
     * @param pages null where the format has none
     * @param language ISO 639 code; null when it is none that we know
     * @param title that the document gives itself
     * @param mediaType by its content, whatever its name says
     * @param extractor which version of our reading found them
     */
    record Indexed(
            String documentId,
            String passages,
            Integer chunks,
            @Nullable Integer pages,
            @Nullable String language,
            @Personal @Nullable String title,
            String mediaType,
            Integer extractor,
            Instant occurredAt)
            implements DocumentEvent {}

    /** @param reason for the caller to read; tells nothing of the content */
    record Failed(String documentId, String reason, Instant occurredAt) implements DocumentEvent {}

    /** Another product says that it has worked on the document. */
    record ProcessingReported(
            String documentId,
            DocumentStatus status,
            @Nullable Integer chunksCreated,
            @Nullable Integer vectorEmbeddings,
            @Personal JsonNode metadataExtracted,
            Instant occurredAt)
            implements DocumentEvent {}

    /**
     * Its passages are not to be found any more, whatever is indexed again. Also of transcripts, which are sources of passages without
     * being documents.
     *
     * @param chunks passages that could be found until then
     */
    record Withdrawn(String documentId, Integer chunks, Instant occurredAt) implements DocumentEvent {}

    /** Its content and passages are removed. */
    record Deleted(String documentId, Instant occurredAt) implements DocumentEvent {}
}
