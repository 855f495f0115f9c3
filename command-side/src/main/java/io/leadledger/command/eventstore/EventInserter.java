package io.leadledger.command.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Appends rows in one round trip. The advisory lock is taken right before the numbers are drawn and held until the commit, which
 * must follow at once; that makes the order of numbers the order of commits. The commit itself does not wait for the disk while
 * the lock is held: {@link DurabilityBarrier} does that afterwards.
 */
final class EventInserter {

    /** Of the lock that all appenders share: {@code LEADLOG} in ASCII. */
    private static final long APPEND_LOCK = 0x4c454144_4c4f47L;

    private static final String APPEND =
            """
            select set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '15s', true),
                   set_config('idle_in_transaction_session_timeout', '30s', true), pg_advisory_xact_lock(%d);
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, company_id, subject_id, time_stamp,
                    type, payload_type, payload_revision, payload, meta_data)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::timestamptz[],
                    ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
            returning global_index
            """
                    .formatted(APPEND_LOCK);

    private final Serializer serializer;

    EventInserter(Serializer serializer) {
        this.serializer = serializer;
    }

    /** @return the positions given, in the order of the events */
    long[] insert(Connection connection, List<? extends DomainEventMessage<?>> events, List<StoredMetaData> metaData) throws SQLException {
        List<SerializedObject<byte[]>> payloads =
                events.stream().map(event -> event.serializePayload(serializer, byte[].class)).toList();
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            bind(connection, statement, 1, metaData, StoredMetaData::eventId);
            bind(connection, statement, 2, events, DomainEventMessage::getAggregateIdentifier);
            bind(connection, statement, 3, events, DomainEventMessage::getSequenceNumber);
            bind(connection, statement, 4, metaData, StoredMetaData::companyId);
            bind(connection, statement, 5, metaData, StoredMetaData::subjectId);
            bind(connection, statement, 6, events, event -> event.getTimestamp().truncatedTo(ChronoUnit.MICROS));
            bind(connection, statement, 7, events, DomainEventMessage::getType);
            bind(connection, statement, 8, payloads, payload -> payload.getType().getName());
            bind(connection, statement, 9, payloads, payload -> payload.getType().getRevision());
            bindBytes(connection, statement, 10, payloads.stream().map(SerializedObject::getData).toArray(byte[][]::new));
            bindBytes(connection, statement, 11, metaData.stream().map(StoredMetaData::rest).toArray(byte[][]::new));
            statement.execute();
            return positions(statement, events.size());
        }
    }

    private static long[] positions(PreparedStatement statement, int expected) throws SQLException {
        statement.getMoreResults();
        long[] positions = new long[expected];
        try (ResultSet rows = statement.getResultSet()) {
            for (int i = 0; i < expected; i++) {
                if (!rows.next()) {
                    throw new SQLException("appended " + i + " of " + expected + " events");
                }
                positions[i] = rows.getLong(1);
            }
        }
        return positions;
    }

    /** As texts, which the driver sends in binary form, without quoting each; the database casts them. */
    private static <T> void bind(Connection connection, PreparedStatement statement, int index, List<? extends T> rows,
            Function<? super T, @Nullable Object> column) throws SQLException {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        bind(statement, index, connection.createArrayOf("text", values));
    }

    private static void bindBytes(Connection connection, PreparedStatement statement, int index, byte[][] values) throws SQLException {
        bind(statement, index, connection.createArrayOf("bytea", values));
    }

    private static void bind(PreparedStatement statement, int index, Array array) throws SQLException {
        statement.setArray(index, array);
    }
}
