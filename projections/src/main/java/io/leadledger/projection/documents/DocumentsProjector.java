package io.leadledger.projection.documents;

import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.EntityFold;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

/** Withdrawn transcripts are documents too, without a name; they are in no list. */
@Component
final class DocumentsProjector implements Projector {

    private static final EntityFold<DocumentEvent, DocumentState> FOLD =
            new EntityFold<>(DocumentEvent.class, DocumentEvent::documentId, DocumentState.NEW);

    private static final Table<Entity<DocumentState>> DOCUMENT = new Table<Entity<DocumentState>>("document")
            .key("company_id", "uuid", document -> document.key().companyId())
            .key("document_id", "text", document -> document.key().id())
            .column("name", "text", document -> of(document, DocumentEvent.Received::name))
            .column("purpose", "text", document -> of(document, received -> received.purpose().wireName()))
            .column("namespace", "text", document -> Columns.indexed(of(document, DocumentEvent.Received::namespace)))
            .column("status", "text", document -> document.state().status().wireName())
            .column("created_at", "timestamptz", document -> Columns.momentOrNull(document.state().lifespan().createdAt()))
            .column("updated_at", "timestamptz", document -> Columns.momentOrNull(document.state().lifespan().updatedAt()))
            .column("deleted", "boolean", document -> document.state().isDeleted())
            .column("state", "json", document -> StateJson.write(document.state()));

    private final JdbcClient jdbc;

    DocumentsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Class<DocumentEvent> concern() {
        return DocumentEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, DocumentState> known = Keys.read(
                jdbc, "SELECT company_id, document_id, state FROM document WHERE " + in("document_id"), FOLD.keys(batch), "document_id",
                (row, _) -> StateJson.read(row.getString("state"), DocumentState.class));
        DOCUMENT.upsert(jdbc, FOLD.fold(batch, known));
    }

    private static @Nullable String of(Entity<DocumentState> document, Function<DocumentEvent.Received, @Nullable String> value) {
        DocumentEvent.Received received = document.state().received();
        return received == null ? null : value.apply(received);
    }
}
