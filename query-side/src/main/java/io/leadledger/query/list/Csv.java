package io.leadledger.query.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table. A cell that a spreadsheet would take for a formula is escaped.
 *
 * @param <T> what a line shows
 */
public final class Csv<T> {

    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String name, Function<T, @Nullable Object> value) {}

    public Csv<T> column(String name, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(name, value));
        return this;
    }

    public String of(List<T> rows) {
        StringBuilder csv = new StringBuilder();
        csv.append(columns.stream().map(Column::name).collect(Collectors.joining(","))).append("\r\n");
        for (T row : rows) {
            csv.append(columns.stream().map(column -> cell(column.value().apply(row))).collect(Collectors.joining(","))).append("\r\n");
        }
        return csv.toString();
    }

    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !(value instanceof Number) ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
