package io.leadledger.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.EntityKind;
import io.leadledger.api.EventTypes;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.StreamId;
import io.leadledger.command.eventstore.EventObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows of the event table as the event store does, with times of the test's choice. */
final class StoredLog {

    static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");
    static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static final ObjectMapper JSON = EventObjectMapper.create();

    private final JdbcClient jdbc;

    StoredLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param aboutLead external id of the lead that the event of another entity is about */
    long append(
            UUID company, EntityKind kind, String id, LedgerEvent event, String recordedAt, @Nullable String aboutLead, Map<String, ?> meta) {
        return jdbc.sql("""
                        INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, company_id, subject_id,
                            time_stamp, type, payload_type, payload_revision, payload, meta_data)
                        VALUES (:id, :stream,
                            (SELECT count(*) FROM domain_event_entry WHERE aggregate_identifier = :stream), :company, :subject::uuid,
                            :at, :kind, :type, :revision, :payload, :meta)
                        RETURNING global_index
                        """)
                .param("id", UUID.randomUUID())
                .param("stream", StreamId.of(company, kind, id).value())
                .param("company", company)
                .param("subject", aboutLead == null ? null : StreamId.of(company, EntityKind.LEAD, aboutLead).toString())
                .param("at", Instant.parse(recordedAt).atOffset(ZoneOffset.UTC))
                .param("kind", kind.wireName())
                .param("type", EventTypes.nameOf(event.getClass()))
                .param("revision", EventTypes.revisionOf(event.getClass()))
                .param("payload", bytes(event))
                .param("meta", bytes(meta))
                .query(Long.class)
                .single();
    }

    /** Many small events of many leads of a company, in one statement. */
    void fill(UUID company, int events) {
        jdbc.sql("""
                        INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, company_id, subject_id,
                            time_stamp, type, payload_type, payload_revision, payload, meta_data)
                        SELECT gen_random_uuid(), md5(:company || (n % 5000))::uuid, n / 5000, :company::uuid, md5(:company || (n % 5000))::uuid,
                            '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 second', 'lead', 'lead.activity_recorded', '1',
                            convert_to('{"leadId":"filler' || (n % 5000) || '","activityType":"note","data":{"text":"note number ' || n
                                || ' about nothing"},"occurredAt":"2026-01-01T00:00:00Z"}', 'UTF8'),
                            convert_to('{"actor":"key:filler","request_id":"r' || n || '"}', 'UTF8')
                        FROM generate_series(0, :events - 1) AS n
                        """)
                .param("company", company.toString())
                .param("events", events)
                .update();
        jdbc.sql("ANALYZE domain_event_entry").update();
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
