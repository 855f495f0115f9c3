package io.leadledger.projection.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Many rows in one statement: each column travels as one array of texts, whatever the number of rows, so the statement is the same
 * every time and is prepared once. The database casts the texts to the column's type.
 *
 * @param <R> what a row is made of
 */
public final class Rows<R> {

    private final List<Column<R>> columns = new ArrayList<>();

    /** @param type of the column in SQL; an array is given as a collection of texts */
    public Rows<R> column(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    public Rows<R> text(String name, Function<R, @Nullable Object> value) {
        return column(name, "text", value);
    }

    public Rows<R> integer(String name, Function<R, @Nullable Object> value) {
        return column(name, "integer", value);
    }

    public Rows<R> time(String name, Function<R, @Nullable Object> value) {
        return column(name, "timestamptz", value);
    }

    public Rows<R> flag(String name, Function<R, @Nullable Object> value) {
        return column(name, "boolean", value);
    }

    /** The columns' names, as in a list of columns. */
    public String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** For a {@code from} clause; the columns have their names. */
    public String unnested(String alias) {
        String parameters = columns.stream().map(column -> "?::" + column.travels() + "[]").collect(Collectors.joining(", "));
        return "unnest(" + parameters + ") as " + alias + "(" + names() + ")";
    }

    /** A statement that adds rows, and replaces those that are there. */
    public String upsertInto(String table, String... key) {
        List<String> keys = List.of(key);
        String updates = columns.stream()
                .map(Column::name)
                .filter(name -> !keys.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return insertInto(table) + " on conflict (" + String.join(", ", keys) + ") do update set " + updates;
    }

    public String insertInto(String table) {
        String values = columns.stream().map(Column::selected).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names() + ") select " + values + " from " + unnested("r");
    }

    /** The parameters of one of the statements, in order. */
    public Object[] of(Collection<? extends R> rows) {
        return columns.stream().map(column -> new SqlArrayValue("text", (Object[]) column.values(rows))).toArray();
    }

    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {

        private boolean isArray() {
            return type.endsWith("[]");
        }

        String travels() {
            return isArray() ? "text" : type;
        }

        String selected() {
            return isArray() ? name + "::" + type : name;
        }

        /** Texts, because the driver sends an array of strings in binary form, without quoting each. */
        @Nullable String[] values(Collection<? extends R> rows) {
            @Nullable String[] values = new String[rows.size()];
            int row = 0;
            for (R each : rows) {
                Object said = value.apply(each);
                values[row++] = said == null ? null : said instanceof Collection<?> elements ? literal(elements) : said.toString();
            }
            return values;
        }

        private static String literal(Collection<?> elements) {
            return elements.stream()
                    .map(element -> '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }
}
