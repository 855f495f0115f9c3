package io.leadledger.benchmark.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the log holds and how far the projections have followed it, read behind the application's back. */
public final class StoredRows {

    private StoredRows() {}

    public static long head(Connection database) throws SQLException {
        return number(database, "select coalesce(max(global_index), 0) from domain_event_entry");
    }

    public static long rows(Connection database) throws SQLException {
        return number(database, "select count(*) from domain_event_entry");
    }

    public static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Views that tell each projection's position, such as {@code read.lead_list_position}. */
    public static List<String> positionViews(Connection database) throws SQLException {
        String query = "select viewname from pg_views where schemaname = 'read' and viewname like '%\\_position' order by 1";
        try (Statement statement = database.createStatement(); ResultSet result = statement.executeQuery(query)) {
            List<String> views = new ArrayList<>();
            while (result.next()) {
                views.add("read." + result.getString(1));
            }
            return views;
        }
    }

    /** @return events that the projection furthest behind has still to apply, of this company */
    public static long lag(Connection database, String companyId) throws SQLException {
        long most = 0;
        for (String view : positionViews(database)) {
            most = Math.max(most, number(database, """
                    select count(*) from domain_event_entry where company_id = '%1$s'
                    and global_index > coalesce((select max(last_position) from %2$s where company_id = '%1$s'), 0)"""
                    .formatted(companyId, view)));
        }
        return most;
    }

    /** Waits until every projection has applied all of the company's events. */
    public static Duration awaitProjections(Connection database, String companyId, Duration patience) throws SQLException,
            InterruptedException {
        Instant start = Instant.now();
        String head = "select coalesce(max(global_index), 0) from domain_event_entry where company_id = ?::uuid";
        long last;
        try (PreparedStatement statement = database.prepareStatement(head)) {
            statement.setString(1, companyId);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                last = result.getLong(1);
            }
        }
        for (String view : positionViews(database)) {
            String reached = "select coalesce(max(last_position), 0) from " + view + " where company_id = '" + companyId + "'";
            while (number(database, reached) < last) {
                if (Duration.between(start, Instant.now()).compareTo(patience) > 0) {
                    throw new IllegalStateException(view + " does not reach " + last + " within " + patience);
                }
                Thread.sleep(20);
            }
        }
        return Duration.between(start, Instant.now());
    }
}
