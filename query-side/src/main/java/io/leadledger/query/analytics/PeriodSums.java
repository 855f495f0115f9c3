package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.DateRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sums of many periods in a row, such as the days of two years. Months and days are read in one go each; what is between them and the
 * periods of a time zone is read once for the two periods that share it.
 */
@Component
class PeriodSums {

    private final CallSumReads calls;

    PeriodSums(CallSumReads calls) {
        this.calls = calls;
    }

    /** @return one for each range, in their order */
    List<CallTotals> of(UUID companyId, Dimension dimension, String key, List<DateRange> ranges) {
        List<Piece> pieces = Piece.of(ranges, dimension);
        if (ranges.size() == 1) {
            return List.of(sum(calls.sums(companyId, dimension, key, pieces).stream().map(CallSumReads.Sum::calls).toList()));
        }
        Map<Piece.Span, NavigableMap<Instant, CallTotals>> whole = new HashMap<>();
        for (Piece.Span span : List.of(Piece.Span.MONTH, Piece.Span.DAY)) {
            List<Piece> ofSpan = pieces.stream().filter(piece -> piece.span() == span).toList();
            whole.put(span, ofSpan.isEmpty() ? new TreeMap<>() : calls.buckets(companyId, dimension, key, around(span, ofSpan)));
        }
        Map<Piece, CallTotals> edges = edges(companyId, dimension, key, pieces);
        List<CallTotals> totals = new ArrayList<>(Collections.nCopies(ranges.size(), CallTotals.NONE));
        for (Piece piece : pieces) {
            NavigableMap<Instant, CallTotals> buckets = whole.get(piece.span());
            CallTotals found = buckets == null
                    ? edges.getOrDefault(piece.alone(0), CallTotals.NONE)
                    : sum(buckets.subMap(piece.from(), piece.until()).values());
            totals.set(piece.period(), totals.get(piece.period()).plus(piece.sign() > 0 ? found : found.negated()));
        }
        return totals;
    }

    private Map<Piece, CallTotals> edges(UUID companyId, Dimension dimension, String key, List<Piece> pieces) {
        List<Piece> distinct = pieces.stream()
                .filter(piece -> piece.span() == Piece.Span.QUARTER || piece.span() == Piece.Span.SINGLE)
                .map(piece -> piece.alone(0))
                .distinct()
                .toList();
        List<Piece> numbered = new ArrayList<>();
        distinct.forEach(piece -> numbered.add(piece.alone(numbered.size())));
        Map<Piece, CallTotals> edges = new HashMap<>();
        if (!numbered.isEmpty()) {
            calls.sums(companyId, dimension, key, numbered).forEach(sum -> edges.put(distinct.get(sum.period()), sum.calls()));
        }
        return edges;
    }

    private static Piece around(Piece.Span span, List<Piece> pieces) {
        Instant first = pieces.stream().map(Piece::from).min(Instant::compareTo).orElseThrow();
        Instant last = pieces.stream().map(Piece::until).max(Instant::compareTo).orElseThrow();
        return new Piece(0, span, 1, first, last);
    }

    private static CallTotals sum(Collection<CallTotals> some) {
        return some.stream().reduce(CallTotals.NONE, CallTotals::plus);
    }
}
