package io.leadledger.query.list;

import io.leadledger.api.error.LedgerException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, in which order.
 *
 * @param limit 1 to 100
 * @param offset 0 with a cursor
 */
public record ListRequest(Sort sort, boolean descending, int limit, int offset, @Nullable ListCursor cursor) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000_000_000;

    /**
     * Reads the parameters of a list's order and place; a cursor brings its own order.
     *
     * @param sorts the first is the default, descending
     * @throws LedgerException naming the parameter that cannot be meant
     */
    public static ListRequest of(Parameters parameters, List<Sort> sorts) {
        int limit = parameters.clamped("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        Integer offset = parameters.number("offset", 0, MAX_OFFSET);
        boolean descending = descending(parameters.text("order"));
        Sort sort = sort(parameters.text("sort"), sorts);
        String text = parameters.text("cursor");
        if (text != null) {
            ListCursor cursor = ListCursor.parse(text, sorts);
            return new ListRequest(cursor.sort(), cursor.descending(), limit, 0, cursor);
        }
        return new ListRequest(sort, descending, limit, offset == null ? 0 : offset, null);
    }

    /** For lists that count pages, from 1, in place of an offset. */
    public static ListRequest ofPage(Parameters parameters, List<Sort> sorts) {
        ListRequest asked = of(parameters, sorts);
        int page = parameters.clamped("page", 1, 1, MAX_OFFSET / MAX_LIMIT);
        return asked.cursor != null
                ? asked
                : new ListRequest(asked.sort, asked.descending, asked.limit, (page - 1) * asked.limit, null);
    }

    private static Sort sort(@Nullable String wire, List<Sort> sorts) {
        if (wire == null) {
            return sorts.getFirst();
        }
        return sorts.stream().filter(sort -> sort.wire().equalsIgnoreCase(wire)).findFirst().orElseThrow(() -> LedgerException.invalid(
                "sort", "must be one of " + sorts.stream().map(Sort::wire).collect(Collectors.joining(", "))));
    }

    private static boolean descending(@Nullable String order) {
        if (order == null || order.equalsIgnoreCase("desc")) {
            return true;
        }
        if (order.equalsIgnoreCase("asc")) {
            return false;
        }
        throw LedgerException.invalid("order", "must be asc or desc");
    }
}
