package io.leadledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How a row of the event table becomes a {@link LogRow}. */
final class LogRows {

    static final String TABLE = "public.domain_event_entry";

    static final String COLUMNS =
            "global_index, event_identifier, aggregate_identifier, payload_type, payload_revision, payload, meta_data, time_stamp";

    private LogRows() {}

    static LogRow read(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                new RawJson(row.getBytes(6)),
                new RawJson(row.getBytes(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
