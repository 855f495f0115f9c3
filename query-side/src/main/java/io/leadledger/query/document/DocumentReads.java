package io.leadledger.query.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.document.DocumentState;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DocumentReads {

    private static final String LISTED = """
            FROM read.document WHERE company_id = :company AND name IS NOT NULL AND NOT deleted
              AND (:status::text IS NULL OR status = :status) AND (:purpose::text IS NULL OR purpose = :purpose)
              AND (:namespace::text IS NULL OR namespace = :namespace)""";

    private final JdbcClient jdbc;

    DocumentReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null where anything will do. */
    record Filter(@Nullable String status, @Nullable String purpose, @Nullable String namespace) {}

    /** Empty for a document that is unknown, deleted or another company's. */
    Optional<DocumentState> find(UUID companyId, String documentId) {
        return jdbc.sql("""
                        SELECT state FROM read.document
                        WHERE company_id = :company AND document_id = :document AND name IS NOT NULL AND NOT deleted""")
                .param("company", companyId)
                .param("document", documentId)
                .query(String.class)
                .optional()
                .map(DocumentReads::read);
    }

    /** Newest first. */
    List<DocumentState> list(UUID companyId, Filter filter, int limit, int offset) {
        return select("SELECT state " + LISTED + " ORDER BY created_at DESC, document_id LIMIT :limit OFFSET :offset", companyId, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(String.class)
                .list()
                .stream()
                .map(DocumentReads::read)
                .toList();
    }

    long count(UUID companyId, Filter filter) {
        return select("SELECT count(*) " + LISTED, companyId, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec select(String sql, UUID companyId, Filter filter) {
        return jdbc.sql(sql)
                .param("company", companyId)
                .param("status", filter.status())
                .param("purpose", filter.purpose())
                .param("namespace", filter.namespace());
    }

    private static DocumentState read(String state) {
        try {
            return EventJson.mapper().readValue(state, DocumentState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
