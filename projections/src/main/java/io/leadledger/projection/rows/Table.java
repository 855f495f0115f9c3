package io.leadledger.projection.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes all rows of a batch with one statement, which takes one array per column: its text, and so its plan, is the same for any
 * number of rows.
 *
 * @param <R> what one row is made of
 */
public final class Table<R> {

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();

    public Table(String name) {
        this.name = name;
    }

    private record Column<R>(String name, String type, boolean key, Function<R, @Nullable Object> value) {}

    /** A column of the primary key. */
    public Table<R> key(String column, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(column, type, true, value));
        return this;
    }

    public Table<R> column(String column, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(column, type, false, value));
        return this;
    }

    /** Rows with a key of their own each; a row that is there is replaced. */
    public void upsert(JdbcClient jdbc, Collection<R> rows) {
        String changes = columns.stream()
                .filter(column -> !column.key())
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        write(jdbc, rows, "DO UPDATE SET " + changes);
    }

    /** A row that is there stays as it is. */
    public void insertMissing(JdbcClient jdbc, Collection<R> rows) {
        write(jdbc, rows, "DO NOTHING");
    }

    private void write(JdbcClient jdbc, Collection<R> rows, String onConflict) {
        if (rows.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec statement = jdbc.sql("INSERT INTO " + name + " (" + names(columns) + ") SELECT * FROM unnest("
                + columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "))
                + ") ON CONFLICT (" + names(columns.stream().filter(Column::key).toList()) + ") " + onConflict);
        for (Column<R> column : columns) {
            statement = statement.param(new SqlArrayValue("text", valuesOf(column, rows)));
        }
        statement.update();
    }

    private static <R> Object[] valuesOf(Column<R> column, Collection<R> rows) {
        @Nullable String[] values = new String[rows.size()];
        int row = 0;
        for (R each : rows) {
            Object value = column.value().apply(each);
            values[row++] = value == null ? null : value.toString();
        }
        return values;
    }

    private static <R> String names(List<Column<R>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
