package io.leadledger.projection.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes all rows of a batch with one statement.
 *
 * @param <R> what one row is made of
 */
public final class Table<R> {

    private final String name;
    private final Rows<R> rows = new Rows<>();
    private final List<String> key = new ArrayList<>();

    public Table(String name) {
        this.name = name;
    }

    /** A column of the primary key. */
    public Table<R> key(String column, String type, Function<R, @Nullable Object> value) {
        key.add(column);
        return column(column, type, value);
    }

    public Table<R> column(String column, String type, Function<R, @Nullable Object> value) {
        rows.column(column, type, value);
        return this;
    }

    /** Rows with a key of their own each; a row that is there is replaced. */
    public void upsert(JdbcClient jdbc, Collection<R> written) {
        write(jdbc, written, rows.upsertInto(name, key.toArray(String[]::new)));
    }

    /** A row that is there stays as it is. */
    public void insertMissing(JdbcClient jdbc, Collection<R> written) {
        write(jdbc, written, rows.insertInto(name) + " on conflict (" + String.join(", ", key) + ") do nothing");
    }

    private void write(JdbcClient jdbc, Collection<R> written, String sql) {
        if (!written.isEmpty()) {
            jdbc.sql(sql).params(rows.of(written)).update();
        }
    }
}
