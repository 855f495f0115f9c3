package io.leadledger.intelligence.facts;

import io.leadledger.api.LedgerEvent;
import io.leadledger.api.upcasting.StoredEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads rows of the log that hold the columns {@code payload_type}, {@code payload_revision} and {@code payload}. */
public final class StoredEvent {

    private StoredEvent() {}

    /** Null for what cannot be understood: one such event must not take every score away. */
    public static @Nullable LedgerEvent of(ResultSet row) throws SQLException {
        return StoredEvents.read(row.getString("payload_type"), row.getString("payload_revision"), row.getBytes("payload"));
    }
}
