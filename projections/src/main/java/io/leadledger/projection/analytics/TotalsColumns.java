package io.leadledger.projection.analytics;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.projection.rows.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The columns that hold totals, in both tables. */
final class TotalsColumns {

    private static final Map<String, ToLongFunction<CallTotals>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("calls", CallTotals::calls);
        COLUMNS.put("completed", CallTotals::completed);
        COLUMNS.put("converted", CallTotals::converted);
        COLUMNS.put("timed", CallTotals::timed);
        COLUMNS.put("duration_ms", CallTotals::durationMillis);
        COLUMNS.put("analysed", CallTotals::analysed);
        COLUMNS.put("objecting", CallTotals::objecting);
        COLUMNS.put("measured", CallTotals::measured);
        COLUMNS.put("compliance", CallTotals::complianceMicros);
        COLUMNS.put("heard", CallTotals::heard);
        COLUMNS.put("sentiment", CallTotals::sentimentMicros);
    }

    /** What an insert into a table named {@code s} does where the row is there. */
    static final String ADDED = COLUMNS.keySet().stream()
            .map(name -> "%1$s = s.%1$s + excluded.%1$s".formatted(name))
            .collect(Collectors.joining(", "));

    private TotalsColumns() {}

    static <R> Rows<R> addTo(Rows<R> rows, Function<R, CallTotals> totals) {
        COLUMNS.forEach((name, value) -> rows.column(name, "bigint", row -> value.applyAsLong(totals.apply(row))));
        return rows;
    }
}
