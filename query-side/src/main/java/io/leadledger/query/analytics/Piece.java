package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a range that one kind of row sums up exactly: whole months, days and quarters of an hour, in UTC, and single calls or leads
 * where a range begins or ends between two quarters.
 *
 * @param period number of the range that it is a part of
 * @param sign 1, or -1 for what is taken away again: most of a month is all of it without a few days
 * @param until first moment after it
 */
record Piece(int period, Span span, int sign, Instant from, Instant until) {

    enum Span {
        MONTH,
        DAY,
        QUARTER,
        SINGLE;

        private static final long QUARTER_SECONDS = Duration.ofMinutes(15).toSeconds();
        private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

        private Instant floor(Instant moment) {
            return switch (this) {
                case MONTH -> LocalDate.ofInstant(moment, ZoneOffset.UTC).withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                case DAY -> floor(moment, DAY_SECONDS);
                case QUARTER -> floor(moment, QUARTER_SECONDS);
                case SINGLE -> moment;
            };
        }

        private static Instant floor(Instant moment, long seconds) {
            return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
        }

        private Instant ceil(Instant moment) {
            Instant floor = floor(moment);
            return floor.equals(moment) ? floor : switch (this) {
                case MONTH -> LocalDate.ofInstant(floor, ZoneOffset.UTC).plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                case DAY -> floor.plusSeconds(DAY_SECONDS);
                case QUARTER -> floor.plusSeconds(QUARTER_SECONDS);
                case SINGLE -> moment;
            };
        }

        /** The nearer of both. */
        private Instant round(Instant moment) {
            Instant floor = floor(moment);
            Instant ceil = ceil(moment);
            return Duration.between(floor, moment).compareTo(Duration.between(moment, ceil)) < 0 ? floor : ceil;
        }

        private Span finer() {
            return this == SINGLE ? SINGLE : values()[ordinal() + 1];
        }
    }

    static List<Piece> of(DateRange range, Dimension dimension) {
        return of(List.of(range), dimension);
    }

    /** The fewest rows, some of which are taken away. */
    static List<Piece> of(List<DateRange> ranges, Dimension dimension) {
        List<Span> spans = dimension.hasQuarters() ? List.of(Span.values()) : List.of(Span.MONTH, Span.DAY, Span.SINGLE);
        List<Piece> pieces = new ArrayList<>();
        for (int period = 0; period < ranges.size(); period++) {
            round(period, 1, ranges.get(period).start(), ranges.get(period).end(), spans, pieces);
        }
        return pieces;
    }

    /** What lies about whole spans is one piece; what that has too much or too little on both sides is split further. */
    private static void round(int period, int sign, Instant from, Instant until, List<Span> spans, List<Piece> pieces) {
        if (!from.isBefore(until)) {
            return;
        }
        Span span = spans.getFirst();
        List<Span> finer = spans.size() == 1 ? spans : spans.subList(1, spans.size());
        Instant first = span.round(from);
        Instant last = span.round(until);
        if (!first.isBefore(last)) {
            round(period, sign, from, until, finer, pieces);
            return;
        }
        pieces.add(new Piece(period, span, sign, first, last));
        round(period, sign, from, first, finer, pieces);
        round(period, -sign, first, from, finer, pieces);
        round(period, sign, last, until, finer, pieces);
        round(period, -sign, until, last, finer, pieces);
    }

    /** The same stretch of time as the only part of a range. */
    Piece alone(int number) {
        return new Piece(number, span, 1, from, until);
    }

    /** Of days and finer ones, none of which is taken away. */
    static List<Piece> within(DateRange range) {
        List<Piece> pieces = new ArrayList<>();
        split(range.start(), range.end(), Span.DAY, pieces);
        return pieces;
    }

    /** What is whole is one piece; what sticks out on both sides is split further. */
    private static void split(Instant from, Instant until, Span span, List<Piece> pieces) {
        if (!from.isBefore(until)) {
            return;
        }
        Instant first = span.ceil(from);
        Instant last = span.floor(until);
        if (!first.isBefore(last)) {
            split(from, until, span.finer(), pieces);
            return;
        }
        pieces.add(new Piece(0, span, 1, first, last));
        split(from, first, span.finer(), pieces);
        split(last, until, span.finer(), pieces);
    }
}
