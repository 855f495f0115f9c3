package io.leadledger.command.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the log and of the snapshots. */
final class StoredEventRows {

    /** In the order that {@link #event} expects. */
    static final String COLUMNS =
            """
            global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,
            payload, meta_data, company_id, subject_id
            """;

    private StoredEventRows() {}

    static StoredEvent event(ResultSet row, int number) throws SQLException {
        UUID company = row.getObject(11, UUID.class);
        UUID subject = row.getObject(12, UUID.class);
        return read(row, row.getLong(1), StoredMetaData.join(row.getBytes(10), company, subject), company, subject);
    }

    /** The same columns, the position and the last two being null. */
    static StoredEvent snapshot(ResultSet row, int number) throws SQLException {
        return read(row, 0, row.getBytes(10), null, null);
    }

    private static StoredEvent read(
            ResultSet row, long position, byte[] metaData, @Nullable UUID company, @Nullable UUID subject) throws SQLException {
        return new StoredEvent(
                position,
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                metaData,
                company,
                subject);
    }
}
