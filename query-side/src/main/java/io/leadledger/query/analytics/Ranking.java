package io.leadledger.query.analytics;

import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page of a short list that is sorted here, because what it is sorted by is computed.
 *
 * @param limit 1 to 100
 */
record Ranking<T>(Comparator<T> order, int limit, int offset) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000_000_000;

    /** What a list can be sorted by; null sorts last in both directions. */
    interface Key<T> extends Function<T, @Nullable Comparable<?>> {}

    /**
     * @param sorts by the names of the parameter {@code sort}
     * @param id decides between equals
     * @throws LedgerException naming the parameter that cannot be meant
     */
    static <T> Ranking<T> of(Parameters parameters, String defaultSort, Map<String, Key<T>> sorts, Function<T, String> id) {
        int limit = parameters.clamped("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        Integer offset = parameters.number("offset", 0, MAX_OFFSET);
        String asked = parameters.text("sort");
        Key<T> sort = sorts.get(asked == null ? defaultSort : asked.toLowerCase(Locale.ROOT));
        if (sort == null) {
            throw LedgerException.invalid("sort", "must be one of " + sorts.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return new Ranking<>(by(sort, descending(parameters.text("order"))).thenComparing(id), limit, offset == null ? 0 : offset);
    }

    private static boolean descending(@Nullable String order) {
        return switch (order == null ? "desc" : order.toLowerCase(Locale.ROOT)) {
            case "desc" -> true;
            case "asc" -> false;
            default -> throw LedgerException.invalid("order", "must be asc or desc");
        };
    }

    @SuppressWarnings("unchecked") // the values of one key are of one type
    private static <T> Comparator<T> by(Key<T> sort, boolean descending) {
        Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
        Comparator<@Nullable Comparable<Object>> order = Comparator.nullsLast(descending ? natural.reversed() : natural);
        return (one, other) -> order.compare((Comparable<Object>) sort.apply(one), (Comparable<Object>) sort.apply(other));
    }

    List<T> sorted(List<T> all) {
        return all.stream().sorted(order).toList();
    }

    List<T> page(List<T> all) {
        return all.stream().sorted(order).skip(offset).limit(limit).toList();
    }
}
