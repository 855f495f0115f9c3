package io.leadledger.command.document;

import io.leadledger.api.Hashes;
import io.leadledger.api.document.DocumentContent;
import io.leadledger.api.document.DocumentEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which document each content is, so that a file that is sent twice is one document. */
@Component
class DocumentRegister {

    private final JdbcClient jdbc;

    DocumentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One content may be a procedure for one role and a reference for all: those are two documents. */
    static @Nullable UUID key(DocumentEvent.Received document) {
        DocumentContent content = document.content();
        return content == null
                ? null
                : Hashes.uuid(
                        content.sha256(), document.purpose().wireName(), document.documentType(),
                        Objects.requireNonNullElse(document.role(), ""));
    }

    Optional<String> find(UUID companyId, UUID key) {
        return jdbc.sql("SELECT document_id FROM public.document_content WHERE company_id = :company AND content_key = :key")
                .param("company", companyId)
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /**
     * In the transaction of the event. Of two that send one file at once, the second one waits for the first.
     *
     * @return whose the content is from now on
     */
    String claim(UUID companyId, UUID key, String documentId) {
        return jdbc.sql("""
                        INSERT INTO public.document_content (company_id, content_key, document_id) VALUES (:company, :key, :document)
                        ON CONFLICT (company_id, content_key) DO UPDATE SET content_key = excluded.content_key
                        RETURNING document_id""")
                .param("company", companyId)
                .param("key", key)
                .param("document", documentId)
                .query(String.class)
                .single();
    }

    /** The content may be sent again, and is another document then. */
    void release(UUID companyId, String documentId) {
        jdbc.sql("DELETE FROM public.document_content WHERE company_id = :company AND document_id = :document")
                .param("company", companyId)
                .param("document", documentId)
                .update();
    }
}
