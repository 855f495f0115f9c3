package io.leadledger.intelligence.retrieval;

import io.leadledger.api.CallEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.StreamId;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.state.CallState;
import io.leadledger.intelligence.facts.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log says of sources of passages. */
@Component
class SourceLog {

    private static final String OF_CALLS = "call.";
    private static final Set<String> DECISIVE = Set.of("call.transcribed", "call.deleted");
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    SourceLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stream of a company in which something happened. */
    record Stream(UUID companyId, UUID id) {}

    /**
     * @param calls streams whose transcripts may have changed
     * @param documents streams of documents and of withdrawn transcripts
     * @param position up to which the log was looked at
     */
    record Changes(Set<Stream> calls, Set<Stream> documents, long position) {}

    private record Row(long position, Stream stream, String type) {}

    /** Tells logs apart: what was indexed of one is nothing to another. */
    String identity() {
        return jdbc.sql("SELECT event_identifier::text FROM public.domain_event_entry ORDER BY global_index LIMIT 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    long head() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM public.domain_event_entry").query(Long.class).single();
    }

    /** @param head up to which there is something to look at */
    Changes after(long position, long head) {
        List<Row> rows = jdbc.sql("""
                        SELECT global_index, company_id, aggregate_identifier, payload_type FROM public.domain_event_entry
                        WHERE global_index > :position AND global_index <= :head
                          AND (payload_type LIKE 'document.%' OR payload_type LIKE 'call.%')
                        ORDER BY global_index LIMIT :most""")
                .param("position", position)
                .param("head", head)
                .param("most", MOST)
                .query((row, _) -> new Row(
                        row.getLong("global_index"),
                        new Stream(row.getObject("company_id", UUID.class), row.getObject("aggregate_identifier", UUID.class)),
                        row.getString("payload_type")))
                .list();
        return new Changes(calls(rows), documents(rows), rows.size() < MOST ? head : rows.getLast().position());
    }

    private static Set<Stream> documents(List<Row> rows) {
        Set<Stream> documents = new LinkedHashSet<>();
        rows.stream().filter(row -> !row.type().startsWith(OF_CALLS)).forEach(row -> documents.add(row.stream()));
        return documents;
    }

    /** Of most events of calls nothing follows for a transcript; but any of them opens a call again that was deleted. */
    private Set<Stream> calls(List<Row> rows) {
        Set<Stream> decided = new LinkedHashSet<>();
        Map<UUID, Stream> others = new HashMap<>();
        for (Row row : rows) {
            if (DECISIVE.contains(row.type())) {
                decided.add(row.stream());
            } else if (row.type().startsWith(OF_CALLS)) {
                others.put(row.stream().id(), row.stream());
            }
        }
        decided.forEach(stream -> others.remove(stream.id()));
        if (!others.isEmpty()) {
            jdbc.sql("""
                            SELECT DISTINCT aggregate_identifier FROM public.domain_event_entry
                            WHERE aggregate_identifier = ANY(:streams) AND payload_type = 'call.deleted'""")
                    .param("streams", others.keySet().toArray(UUID[]::new))
                    .query((RowCallbackHandler) row -> {
                        Stream deleted = others.get(row.getObject("aggregate_identifier", UUID.class));
                        if (deleted != null) {
                            decided.add(deleted);
                        }
                    });
        }
        return decided;
    }

    /** Calls as all their events leave them now. */
    List<CallState> calls(UUID companyId, Collection<UUID> streams) {
        Map<String, CallState> calls = new HashMap<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE aggregate_identifier = ANY(:streams) AND company_id = :company AND payload_type LIKE 'call.%'
                        ORDER BY global_index""")
                .param("streams", streams.toArray(UUID[]::new))
                .param("company", companyId)
                .query((RowCallbackHandler) row -> {
                    if (StoredEvent.of(row) instanceof CallEvent event) {
                        calls.merge(event.callId(), CallState.NEW.evolve(event), (known, _) -> known.evolve(event));
                    }
                });
        return new ArrayList<>(calls.values());
    }

    /** Ids of the documents, and of the withdrawn transcripts, that streams are of. */
    Set<String> documentIds(UUID companyId, Collection<UUID> streams) {
        Set<String> ids = new HashSet<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE aggregate_identifier = ANY(:streams) AND company_id = :company AND sequence_number = 0""")
                .param("streams", streams.toArray(UUID[]::new))
                .param("company", companyId)
                .query((RowCallbackHandler) row -> {
                    if (StoredEvent.of(row) instanceof DocumentEvent event) {
                        ids.add(event.documentId());
                    }
                });
        return ids;
    }

    /** The stream of the call whose transcript it is. */
    static UUID callStream(UUID companyId, String transcript) {
        return StreamId.of(companyId, EntityKind.CALL, transcript.substring(DocumentIds.TRANSCRIPT.length())).value();
    }
}
