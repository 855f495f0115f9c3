package io.leadledger.automation.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values on their way between rows and records. */
final class Rows {

    private Rows() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Split by {@code string_to_array(…, ' ')}. */
    static String words(Collection<EventType> types) {
        return types.stream().map(EventType::wire).sorted().collect(Collectors.joining(" "));
    }

    /** A type that this version does not know is another version's, and nobody's here. */
    static Set<EventType> types(ResultSet row) throws SQLException {
        String[] wires = (String[]) row.getArray("event_types").getArray();
        return Arrays.stream(wires).flatMap(wire -> EventType.ofWire(wire).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static UUID company(ResultSet row) throws SQLException {
        return row.getObject("company_id", UUID.class);
    }
}
