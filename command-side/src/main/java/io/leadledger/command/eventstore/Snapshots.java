package io.leadledger.command.eventstore;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest snapshot of each aggregate that has one. */
final class Snapshots {

    private static final String COLUMNS =
            """
            null, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,
            payload, meta_data
            """;

    private final JdbcClient jdbc;
    private final Serializer serializer;

    Snapshots(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Keeps the one that is there when that is newer. */
    void store(DomainEventMessage<?> snapshot) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        jdbc.sql(
                        """
                        insert into snapshot_event_entry as kept (aggregate_identifier, sequence_number, event_identifier, time_stamp,
                            type, payload_type, payload_revision, payload, meta_data)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (aggregate_identifier) do update set sequence_number = excluded.sequence_number,
                            event_identifier = excluded.event_identifier, time_stamp = excluded.time_stamp, type = excluded.type,
                            payload_type = excluded.payload_type, payload_revision = excluded.payload_revision,
                            payload = excluded.payload, meta_data = excluded.meta_data
                        where kept.sequence_number < excluded.sequence_number
                        """)
                .params(
                        UUID.fromString(snapshot.getAggregateIdentifier()),
                        snapshot.getSequenceNumber(),
                        UUID.fromString(snapshot.getIdentifier()),
                        snapshot.getTimestamp().atOffset(ZoneOffset.UTC),
                        snapshot.getType(),
                        payload.getType().getName(),
                        payload.getType().getRevision(),
                        payload.getData(),
                        snapshot.serializeMetaData(serializer, byte[].class).getData())
                .update();
    }

    Optional<StoredEvent> newest(UUID stream) {
        return newest(List.of(stream)).stream().findFirst();
    }

    List<StoredEvent> newest(Collection<UUID> streams) {
        return jdbc.sql("select " + COLUMNS + " from snapshot_event_entry where aggregate_identifier = any(?)")
                .param(streams.toArray(UUID[]::new))
                .query(StoredEventRows::snapshot)
                .list();
    }
}
