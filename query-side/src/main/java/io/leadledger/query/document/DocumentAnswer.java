package io.leadledger.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document and how far it is.
 *
 * @param status {@code processing}, {@code completed}, {@code failed} or {@code withdrawn}
 * @param chunks passages that can be found
 * @param pages null where the format has none, or while it is not known
 * @param error why the last attempt to read it failed; null when it did not
 * @param reported what another product said of it; null when none did
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record DocumentAnswer(
        @Schema(example = "doc_0198d7c24a1be3f0a1b2c3d4e5f6") String documentId,
        String ingestionId,
        @Schema(example = "policy.pdf") String name,
        @Nullable String title,
        @Schema(example = "reference") String purpose,
        String documentType,
        @Nullable String role,
        @Nullable String namespace,
        @Schema(type = "object") JsonNode metadata,
        @Schema(example = "completed") String status,
        int chunks,
        @Nullable Integer pages,
        @Nullable String language,
        @Nullable String mediaType,
        @Nullable Integer size,
        @Nullable String url,
        @Nullable String error,
        @Nullable Report reported,
        String createdAt,
        String updatedAt) {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Report(
            String status, @Nullable Integer chunksCreated, @Nullable Integer vectorEmbeddings,
            @Schema(type = "object") JsonNode metadataExtracted) {}

    /** @param total of all pages */
    record Page(List<DocumentAnswer> documents, long total, int limit, int offset, @JsonProperty("has_more") boolean hasMore) {}

    static DocumentAnswer of(DocumentState document) {
        DocumentEvent.Received received = Objects.requireNonNull(document.received());
        DocumentEvent.Indexed indexed = document.indexed();
        return new DocumentAnswer(
                received.documentId(), DocumentIds.as(DocumentIds.INGESTION, received.documentId()), received.name(),
                indexed == null ? null : indexed.title(), received.purpose().wireName(), received.documentType(), received.role(),
                received.namespace(), received.metadata(), document.status().wireName(), document.chunks(),
                indexed == null ? null : indexed.pages(), indexed == null ? null : indexed.language(),
                indexed == null ? null : indexed.mediaType(), document.content() == null ? null : document.content().size(), received.url(),
                document.failed() == null ? null : document.failed().reason(), report(document.reported()),
                String.valueOf(document.lifespan().createdAt()), String.valueOf(document.lifespan().updatedAt()));
    }

    private static @Nullable Report report(DocumentEvent.@Nullable ProcessingReported said) {
        return said == null
                ? null
                : new Report(said.status().wireName(), said.chunksCreated(), said.vectorEmbeddings(), said.metadataExtracted());
    }
}
