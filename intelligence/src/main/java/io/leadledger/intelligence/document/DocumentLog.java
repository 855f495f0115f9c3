package io.leadledger.intelligence.document;

import io.leadledger.api.EntityKind;
import io.leadledger.api.StreamId;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentState;
import io.leadledger.intelligence.facts.StoredEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log says of documents now. */
@Component
public class DocumentLog {

    private final JdbcClient jdbc;

    DocumentLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@link DocumentState#NEW} for what nothing is known of. */
    public DocumentState find(UUID companyId, String id) {
        return find(companyId, List.of(id)).getOrDefault(id, DocumentState.NEW);
    }

    /** By id; those that nothing is known of are left out. */
    public Map<String, DocumentState> find(UUID companyId, Collection<String> ids) {
        Map<String, DocumentState> documents = new HashMap<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE aggregate_identifier = ANY(:streams) AND company_id = :company ORDER BY global_index""")
                .param("streams", ids.stream().map(id -> StreamId.of(companyId, EntityKind.DOCUMENT, id).value()).toArray(UUID[]::new))
                .param("company", companyId)
                .query((RowCallbackHandler) row -> {
                    if (StoredEvent.of(row) instanceof DocumentEvent event) {
                        documents.merge(event.documentId(), DocumentState.NEW.evolve(event), (known, _) -> known.evolve(event));
                    }
                });
        return documents;
    }
}
