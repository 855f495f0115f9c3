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
        List<Row<T>> rows = rows(jdbc, columns, request, mapper);
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

    /**
     * First the rows that have a key, then those that have none. Each is one range of an index in which NULLs are last, forwards or
     * backwards; both in one statement are not, in ascending order or after a cursor.
     */
    private <T> List<Row<T>> rows(JdbcClient jdbc, String columns, ListRequest request, RowMapper<T> mapper) {
        int wanted = request.limit() + 1;
        ListCursor cursor = request.cursor();
        List<Row<T>> rows = new ArrayList<>();
        if (cursor == null || cursor.key() != null) {
            rows.addAll(part(jdbc, columns, keyed(request, cursor), wanted, request.offset(), request, mapper));
        }
        if (rows.size() < wanted) {
            int offset = rows.isEmpty() && request.offset() > 0 ? Math.max(0, request.offset() - countKeyed(jdbc, request)) : 0;
            rows.addAll(part(jdbc, columns, unkeyed(request, cursor), wanted - rows.size(), offset, request, mapper));
        }
        return rows;
    }

    private <T> List<Row<T>> part(
            JdbcClient jdbc, String columns, String part, int limit, int offset, ListRequest request, RowMapper<T> mapper) {
        String select = "select " + columns + ", " + request.sort().column() + " as sort_key, " + idColumn + " as sort_id";
        return jdbc.sql(select + from() + part + " limit " + limit + " offset " + offset)
                .params(withCursor(request.cursor()))
                .query((row, number) -> row(row, number, request, mapper))
                .list();
    }

    private String keyed(ListRequest request, @Nullable ListCursor cursor) {
        String column = request.sort().column();
        String key = request.sort().parameter("after_key");
        String bound = request.descending() ? " <" : " >";
        String after = cursor == null
                ? ""
                : " and " + column + bound + "= " + key + " and (" + column + bound + " " + key + " or " + afterId() + ")";
        String order = request.descending() ? " desc nulls last, " : " nulls first, ";
        return " and " + column + " is not null" + after + " order by " + column + order + idColumn;
    }

    private String unkeyed(ListRequest request, @Nullable ListCursor cursor) {
        String after = cursor == null || cursor.key() != null ? "" : " and " + afterId();
        return " and " + request.sort().column() + " is null" + after + " order by " + idColumn;
    }

    private String afterId() {
        return idColumn + " > :after_id";
    }

    private int countKeyed(JdbcClient jdbc, ListRequest request) {
        return jdbc.sql("select count(*)" + from() + " and " + request.sort().column() + " is not null")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private <T> Row<T> row(ResultSet row, int number, ListRequest request, RowMapper<T> mapper) throws SQLException {
        return new Row<>(mapper.mapRow(row, number), request.sort().keyOf(row, "sort_key"), row.getString("sort_id"));
    }

    private String from() {
        return " from " + table + " where " + String.join(" and ", conditions);
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
