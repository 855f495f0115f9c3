package io.leadledger.api.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one document add up to: the newest of each kind.
 *
 * @param received null for the transcript of a call, of which nothing but its withdrawal is known here
 * @param content null while it has not been fetched
 * @param indexed null while its text has not been found
 * @param failed null unless the last try to find its text failed
 * @param reported null unless another product worked on it
 */
public record DocumentState(
        DocumentEvent.@Nullable Received received,
        @Nullable DocumentContent content,
        DocumentEvent.@Nullable Indexed indexed,
        DocumentEvent.@Nullable Failed failed,
        DocumentEvent.@Nullable ProcessingReported reported,
        @Nullable Instant withdrawnAt,
        Lifespan lifespan)
        implements EntityState<DocumentEvent> {

    public static final DocumentState NEW = new DocumentState(null, null, null, null, null, null, Lifespan.NONE);

    @Override
    public DocumentState evolve(DocumentEvent event) {
        Lifespan touched = lifespan.touchedAt(event.occurredAt());
        return switch (event) {
            case DocumentEvent.Received e -> new DocumentState(e, e.content(), null, null, null, null, touched);
            case DocumentEvent.Fetched e -> new DocumentState(received, e.content(), indexed, failed, reported, withdrawnAt, touched);
            case DocumentEvent.Indexed e -> new DocumentState(received, content, e, null, reported, withdrawnAt, touched);
            case DocumentEvent.Failed e -> new DocumentState(received, content, indexed, e, reported, withdrawnAt, touched);
            case DocumentEvent.ProcessingReported e -> new DocumentState(received, content, indexed, failed, e, withdrawnAt, touched);
            case DocumentEvent.Withdrawn e -> new DocumentState(received, content, indexed, failed, reported, e.occurredAt(), touched);
            case DocumentEvent.Deleted e ->
                    new DocumentState(received, null, indexed, failed, reported, withdrawnAt, lifespan.deletedAt(e.occurredAt()));
        };
    }

    @JsonIgnore
    public DocumentStatus status() {
        if (isDeleted()) {
            return DocumentStatus.DELETED;
        }
        if (withdrawnAt != null) {
            return DocumentStatus.WITHDRAWN;
        }
        if (indexed != null) {
            return DocumentStatus.COMPLETED;
        }
        return reported != null ? reported.status() : failed != null ? DocumentStatus.FAILED : DocumentStatus.PROCESSING;
    }

    @JsonIgnore
    public boolean isDeleted() {
        return lifespan.deletedAt() != null;
    }

    /** Whether its passages may be shown. */
    @JsonIgnore
    public boolean isSearchable() {
        return indexed != null && status() == DocumentStatus.COMPLETED;
    }

    /** Passages that may be shown. */
    @JsonIgnore
    public int chunks() {
        return indexed == null || !isSearchable() ? 0 : indexed.chunks();
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        fields.put("status", TextNode.valueOf(status().wireName()));
        fields.put("chunks", IntNode.valueOf(chunks()));
        if (received != null) {
            text(fields, "document_id", received.documentId());
            text(fields, "purpose", received.purpose().wireName());
            text(fields, "document_type", received.documentType());
            text(fields, "name", received.name());
            text(fields, "role", received.role());
            text(fields, "namespace", received.namespace());
            text(fields, "url", received.url());
            fields.put("metadata", received.metadata());
        }
        if (content != null) {
            text(fields, "sha256", content.sha256());
        }
        if (indexed != null) {
            text(fields, "title", indexed.title());
            text(fields, "language", indexed.language());
            text(fields, "media_type", indexed.mediaType());
        }
        text(fields, "error", failed == null ? null : failed.reason());
        return fields;
    }

    private static void text(SortedMap<String, JsonNode> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, TextNode.valueOf(value));
        }
    }
}
