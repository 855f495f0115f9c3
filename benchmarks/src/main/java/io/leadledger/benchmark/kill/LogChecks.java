package io.leadledger.benchmark.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the log itself for what must never be there. */
final class LogChecks {

    private LogChecks() {}

    /** Streams whose sequence numbers do not count from 0 without a gap. */
    static List<String> gaps(Connection database) throws SQLException {
        return found(database, """
                select aggregate_identifier::text from domain_event_entry group by aggregate_identifier
                having min(sequence_number) <> 0 or max(sequence_number) + 1 <> count(*) or count(distinct sequence_number) <> count(*)""");
    }

    /** Posted events of which the log holds a fact of one type about one entity more than once. */
    static List<String> repeated(Connection database) throws SQLException {
        return found(database, """
                select source || ' ' || payload_type from (
                    select convert_from(meta_data, 'UTF8')::jsonb ->> 'source_event_id' as source, payload_type, aggregate_identifier
                    from domain_event_entry) events
                where source is not null group by source, payload_type, aggregate_identifier having count(*) > 1
                union all select event_identifier::text from domain_event_entry group by event_identifier having count(*) > 1""");
    }

    private static List<String> found(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(query + " limit 20")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
