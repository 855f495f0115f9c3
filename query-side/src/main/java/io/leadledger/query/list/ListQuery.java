package io.leadledger.query.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list in SQL: its conditions are collected, then one page is read. Rows of equal keys are in the order of their ids; NULLs come last. */
public final class ListQuery {

    /** Totals up to here are counted. */
    private static final int COUNTED = 10_000;

    private static final Pattern ESTIMATE = Pattern.compile("rows=(\\d+)");

    private final String table;
    private final String idColumn;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param table with its alias, if it has one */
    public ListQuery(String table, String idColumn) {
        this.table = table;
        this.idColumn = idColumn;
    }

    public ListQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition on one named parameter; nothing when the value is null. */
    public ListQuery where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    private record Row<T>(T row, @Nullable String key, String id) {}

    /** @param columns what a row is made of, the id column among them */
    public <T> Found<T> read(JdbcClient jdbc, String columns, ListRequest request, RowMapper<T> mapper) {
        List<Row<T>> rows = jdbc.sql(page(columns, request))
                .params(withCursor(request.cursor()))
                .query((row, number) -> row(row, number, request, mapper))
                .list();
        List<Row<T>> shown = rows.subList(0, Math.min(request.limit(), rows.size()));
        boolean hasMore = rows.size() > shown.size();
        String next = hasMore
                ? new ListCursor(request.sort(), request.descending(), shown.getLast().key(), shown.getLast().id()).text()
                : null;
        long counted = count(jdbc);
        boolean exact = counted <= COUNTED;
        return new Found<>(
                shown.stream().map(Row::row).toList(),
                new Pagination(exact ? counted : estimate(jdbc), request.limit(), request.offset(), hasMore, next, exact));
    }

    private <T> Row<T> row(ResultSet row, int number, ListRequest request, RowMapper<T> mapper) throws SQLException {
        return new Row<>(mapper.mapRow(row, number), request.sort().keyOf(row, "sort_key"), row.getString("sort_id"));
    }

    private String page(String columns, ListRequest request) {
        String direction = request.descending() ? " desc" : "";
        return "select " + columns + ", " + request.sort().column() + " as sort_key, " + idColumn + " as sort_id" + from()
                + after(request.sort(), request.cursor())
                + " order by " + request.sort().column() + direction + " nulls last, " + idColumn
                + " limit " + (request.limit() + 1) + " offset " + request.offset();
    }

    private String from() {
        return " from " + table + " where " + String.join(" and ", conditions);
    }

    private static String afterNull(String idColumn) {
        return idColumn + " > :after_id";
    }

    private String after(Sort sort, @Nullable ListCursor cursor) {
        if (cursor == null) {
            return "";
        }
        String column = sort.column();
        if (cursor.key() == null) {
            return " and " + column + " is null and " + afterNull(idColumn);
        }
        String key = sort.parameter("after_key");
        String beyond = column + (cursor.descending() ? " < " : " > ") + key;
        return " and (" + beyond + " or (" + column + " = " + key + " and " + afterNull(idColumn) + ") or " + column + " is null)";
    }

    private Map<String, Object> withCursor(@Nullable ListCursor cursor) {
        Map<String, Object> all = new HashMap<>(parameters);
        if (cursor != null) {
            all.put("after_id", cursor.id());
            if (cursor.key() != null) {
                all.put("after_key", cursor.key());
            }
        }
        return all;
    }

    private long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select 1" + from() + " limit " + (COUNTED + 1) + ") as matches")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** The planner's guess, since counting further would take longer than the page itself. */
    private long estimate(JdbcClient jdbc) {
        String plan = jdbc.sql("explain select 1" + from()).params(parameters).query(String.class).list().getFirst();
        Matcher rows = ESTIMATE.matcher(plan);
        return Math.max(rows.find() ? Long.parseLong(rows.group(1)) : 0, COUNTED + 1L);
    }
}
