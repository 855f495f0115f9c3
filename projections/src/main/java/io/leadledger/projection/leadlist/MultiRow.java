package io.leadledger.projection.leadlist;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Many rows in one statement: each column travels as one array, whatever the number of rows, so the statement is the same every
 * time and is prepared once.
 *
 * @param <T> what a row is made of
 */
final class MultiRow<T> {

    private final List<Column<T>> columns = new ArrayList<>();

    /** @param type of the column in SQL; a {@code text[]} travels as its literal */
    MultiRow<T> column(String name, String type, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    MultiRow<T> text(String name, Function<T, @Nullable Object> value) {
        return column(name, "text", value);
    }

    MultiRow<T> integer(String name, Function<T, @Nullable Object> value) {
        return column(name, "integer", value);
    }

    MultiRow<T> time(String name, Function<T, @Nullable Object> value) {
        return column(name, "timestamptz", value);
    }

    MultiRow<T> flag(String name, Function<T, @Nullable Object> value) {
        return column(name, "boolean", value);
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** For a {@code from} clause; the columns have their names. */
    String unnested(String alias) {
        String parameters = columns.stream().map(column -> "?::" + column.travels() + "[]").collect(Collectors.joining(", "));
        return "unnest(" + parameters + ") as " + alias + "(" + names() + ")";
    }

    /** @param key columns of the key, which are not set again */
    String upsertInto(String table, String key) {
        List<String> keys = List.of(key.split(", "));
        String updates = columns.stream()
                .map(Column::name)
                .filter(name -> !keys.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return insertInto(table) + " on conflict (" + key + ") do update set " + updates;
    }

    String insertInto(String table) {
        String values = columns.stream().map(Column::selected).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names() + ") select " + values + " from " + unnested("r");
    }

    PreparedStatementSetter of(Collection<? extends T> rows) {
        return statement -> {
            int index = 1;
            for (Column<T> column : columns) {
                statement.setArray(index++, column.array(statement, rows));
            }
        };
    }

    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {

        String travels() {
            return type.endsWith("[]") ? "text" : type;
        }

        String selected() {
            return type.endsWith("[]") ? name + "::" + type : name;
        }

        Array array(PreparedStatement statement, Collection<? extends T> rows) throws SQLException {
            Object[] values = rows.stream().map(value).map(this::travelling).toArray();
            return statement.getConnection().createArrayOf(travels(), values);
        }

        private @Nullable Object travelling(@Nullable Object each) {
            return switch (each) {
                case Collection<?> elements -> literal(elements);
                case Instant time -> time.toString();
                case null, default -> each;
            };
        }

        private static String literal(Collection<?> elements) {
            return elements.stream()
                    .map(element -> '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }
}
