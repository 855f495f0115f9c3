package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a range that one kind of row sums up exactly: whole days and quarters of an hour, in UTC, and single calls or leads where a
 * range begins or ends between two quarters.
 *
 * @param period number of the range that it is a part of
 * @param until first moment after it
 */
record Piece(int period, Span span, Instant from, Instant until) {

    enum Span {
        DAY(Duration.ofDays(1)),
        QUARTER(Duration.ofMinutes(15)),
        SINGLE(Duration.ZERO);

        private final long seconds;

        Span(Duration length) {
            this.seconds = length.toSeconds();
        }

        private Instant floor(Instant moment) {
            return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
        }

        private Instant ceil(Instant moment) {
            Instant floor = floor(moment);
            return floor.equals(moment) ? floor : floor.plusSeconds(seconds);
        }
    }

    static List<Piece> of(DateRange range) {
        return of(List.of(range));
    }

    static List<Piece> of(List<DateRange> ranges) {
        List<Piece> pieces = new ArrayList<>();
        for (int period = 0; period < ranges.size(); period++) {
            split(period, ranges.get(period).start(), ranges.get(period).end(), Span.DAY, pieces);
        }
        return pieces;
    }

    /** What is whole is one piece; what sticks out on both sides is split further. */
    private static void split(int period, Instant from, Instant until, Span span, List<Piece> pieces) {
        if (!from.isBefore(until)) {
            return;
        }
        if (span == Span.SINGLE) {
            pieces.add(new Piece(period, span, from, until));
            return;
        }
        Span finer = span == Span.DAY ? Span.QUARTER : Span.SINGLE;
        Instant first = span.ceil(from);
        Instant last = span.floor(until);
        if (!first.isBefore(last)) {
            split(period, from, until, finer, pieces);
            return;
        }
        split(period, from, first, finer, pieces);
        pieces.add(new Piece(period, span, first, last));
        split(period, last, until, finer, pieces);
    }
}
