package io.leadledger.projection.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads the rows that a batch is about with one statement. */
public final class Keys {

    private Keys() {}

    /** The condition that {@link #read} adds parameters for: companies and ids, pair by pair. */
    public static String in(String idColumn) {
        return "(company_id, " + idColumn + ") IN (SELECT * FROM unnest(?::uuid[], ?::text[]))";
    }

    /** @param sql with the condition of {@link #in} as its only parameters */
    public static <R> Map<Key, R> read(JdbcClient jdbc, String sql, Collection<Key> keys, String idColumn, RowMapper<R> mapper) {
        Map<Key, R> rows = new HashMap<>();
        if (keys.isEmpty()) {
            return rows;
        }
        jdbc.sql(sql)
                .param(new SqlArrayValue("text", (Object[]) keys.stream().map(key -> key.companyId().toString()).toArray(String[]::new)))
                .param(new SqlArrayValue("text", (Object[]) keys.stream().map(Key::id).toArray(String[]::new)))
                .query((resultSet, number) -> rows.put(keyOf(resultSet, idColumn), mapper.mapRow(resultSet, number)))
                .list();
        return rows;
    }

    private static Key keyOf(ResultSet row, String idColumn) throws SQLException {
        return new Key(row.getObject("company_id", UUID.class), row.getString(idColumn));
    }
}
