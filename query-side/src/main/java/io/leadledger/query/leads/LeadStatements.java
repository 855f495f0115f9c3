package io.leadledger.query.leads;

import java.util.HashMap;
import java.util.Map;

/** The statements that find one page of leads: they give ids and sort keys in order, most of them from an index alone. */
final class LeadStatements {

    private final Conditions conditions;
    private final PageRequest page;
    private final String order;
    private final String fetchOrder;
    private final Map<String, Object> parameters;

    LeadStatements(Conditions conditions, PageRequest page) {
        this.conditions = conditions;
        this.page = page;
        // The indexes are descending with nulls last: forwards and backwards through the part that is not null, or the part that is.
        order = page.descending() ? "desc nulls last, l.lead_id desc" : "asc nulls first, l.lead_id asc";
        fetchOrder = page.descending() ? "desc nulls last, l.lead_id desc" : "asc nulls last, l.lead_id asc";
        parameters = new HashMap<>(conditions.parameters());
        parameters.put("wanted", page.wanted());
        parameters.put("offset", page.offset());
        parameters.put("upto", page.last());
        Cursor cursor = page.cursor();
        if (cursor != null) {
            parameters.put("after_key", cursor.key() == null ? "" : cursor.key());
            parameters.put("after_id", cursor.leadId());
        }
    }

    record Statement(String sql, Map<String, Object> parameters) {}

    private Statement statement(String sql) {
        return new Statement(sql, parameters);
    }

    /** Walks the index of the sort until the page is full. */
    Statement walk() {
        return statement(
                """
                select l.lead_id, %s as key from (%s) l limit :wanted offset :offset"""
                        .formatted(keyText("l.key"), parts(conditions.ofRow(), ":upto")));
    }

    /** Like {@link #walk}, but looks at no more than so many rows; the page may come out short. */
    Statement walkWithin(int rows) {
        return statement(
                """
                select l.lead_id, %s as key from (%s) l where true%s order by l.key %s limit :wanted offset :offset"""
                        .formatted(keyText("l.key"), parts("", Integer.toString(rows)), conditions.ofRow(), fetchOrder));
    }

    /** How many of the first so many rows match. */
    Statement countWithin(int rows) {
        return statement(
                "select count(*) from (%s) l where true%s".formatted(parts("", Integer.toString(rows)), conditions.ofRow()));
    }

    /** Fetches all matches, sorts them and cuts out the page. */
    Statement fetch() {
        return statement(
                """
                with matching as materialized (
                    select l.lead_id, %1$s as key from read.lead_list l where %2$s%3$s)
                select l.lead_id, %4$s as key from matching l where true%5$s order by l.key %6$s limit :wanted offset :offset"""
                        .formatted(
                                column(), conditions.byFacet(), conditions.findable(), keyText("l.key"), afterInAll(), fetchOrder));
    }

    /** Counts matches, but not beyond a limit. */
    Statement count(int limit) {
        return statement("select count(*) from (%s limit %d) t".formatted(conditions.found(), limit));
    }

    /**
     * Counts matches, but not beyond a limit, as {@code total}; where they are few, fetches and sorts them too and cuts out the page.
     * There is always one row, with a null id if there is no lead to show.
     */
    Statement countAndFetch(int limit, long few) {
        return statement(
                """
                with found as materialized (%1$s limit %2$d),
                     counted as materialized (select count(*) as total from found)
                select c.total, l.lead_id, %3$s as key
                from counted c
                left join lateral (
                    select l.lead_id, l.key
                    from (select l.lead_id, %4$s as key from found f
                          join read.lead_list l on l.company_id = :company and l.lead_id = f.lead_id) l
                    where c.total <= %5$d%6$s
                    order by l.key %7$s limit :wanted offset :offset) l on true
                order by l.key %7$s"""
                        .formatted(
                                conditions.found(), limit, keyText("l.key"), column(), few, afterInAll(), fetchOrder));
    }

    private String parts(String ofRow, String limit) {
        Cursor cursor = page.cursor();
        if (!page.sort().isNullable()) {
            return part(conditions.cheap(page.sort()) + afterKey(), ofRow, limit);
        }
        String nulls = part(conditions.cheap() + " and " + column() + " is null" + afterNull(), ofRow, limit);
        if (cursor != null && cursor.key() == null) {
            return nulls;
        }
        String others = part(conditions.cheap(page.sort()) + " and " + column() + " is not null" + afterKey(), ofRow, limit);
        return "(" + others + ") union all (" + nulls + ") limit " + limit;
    }

    private String part(String where, String ofRow, String limit) {
        return "select l.company_id, l.lead_id, %1$s as key%2$s from read.lead_list l where %3$s%4$s order by %1$s %5$s limit %6$s"
                .formatted(column(), conditions.moreColumns(), where, ofRow, order, limit);
    }

    private String column() {
        return "l." + page.sort().column();
    }

    private String afterKey() {
        return page.cursor() == null
                ? ""
                : " and (%s, l.lead_id) %s (cast(:after_key as %s), :after_id)".formatted(column(), beyond(), page.sort().type());
    }

    private String afterNull() {
        Cursor cursor = page.cursor();
        return cursor == null || cursor.key() != null ? "" : " and l.lead_id %s :after_id".formatted(beyond());
    }

    private String afterInAll() {
        Cursor cursor = page.cursor();
        if (cursor == null) {
            return "";
        }
        return cursor.key() == null
                ? " and l.key is null and l.lead_id %s :after_id".formatted(beyond())
                : " and ((l.key, l.lead_id) %s (cast(:after_key as %s), :after_id) or l.key is null)"
                        .formatted(beyond(), page.sort().type());
    }

    private String beyond() {
        return page.descending() ? "<" : ">";
    }

    /** As a cursor keeps it: a time in UTC, to the microsecond. */
    private String keyText(String key) {
        return page.sort().type().equals("timestamptz")
                ? "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(key)
                : "cast(%s as text)".formatted(key);
    }
}
