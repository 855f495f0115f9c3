package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.query.analytics.Piece.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PieceTest {

    private static final Instant START = Instant.parse("2025-03-29T00:00:00Z");

    private final Random random = new Random(5);

    @Test
    void every_moment_of_a_range_counts_once_and_no_other() {
        for (int i = 0; i < 2_000; i++) {
            DateRange range = range(i % 2 == 0 ? Duration.ofDays(3) : Duration.ofDays(150));
            List<Piece> pieces = Piece.of(range, i % 4 < 2 ? Dimension.ALL : Dimension.REP);

            assertThat(pieces).allSatisfy(PieceTest::isWhole);
            Stream.of(range.start(), range.start().minusMillis(1), range.end(), range.end().minusMillis(1), START, near(range), near(range))
                    .forEach(moment -> assertThat(signs(pieces, moment)).as("%s in %s", moment, range).isEqualTo(isIn(moment, range) ? 1 : 0));
        }
    }

    @Test
    void what_a_coarser_span_can_sum_up_is_not_read_from_finer_ones() {
        for (int i = 0; i < 500; i++) {
            assertThat(Piece.of(range(Duration.ofDays(150)), Dimension.ALL)).allSatisfy(piece -> {
                Duration length = Duration.between(piece.from(), piece.until());
                assertThat(length).isLessThanOrEqualTo(switch (piece.span()) {
                    case MONTH -> Duration.ofDays(400);
                    case DAY -> Duration.ofDays(31);
                    case QUARTER -> Duration.ofDays(1);
                    case SINGLE -> Duration.ofMinutes(15);
                });
            });
        }
    }

    @Test
    void without_taking_away_a_range_is_split_without_gap_or_overlap() {
        for (int i = 0; i < 2_000; i++) {
            DateRange range = range(Duration.ofDays(5));
            List<Piece> pieces = Piece.within(range);

            assertThat(pieces).hasSizeLessThanOrEqualTo(5)
                    .allSatisfy(PieceTest::isWhole)
                    .allSatisfy(piece -> assertThat(piece.sign()).isOne())
                    .allSatisfy(piece -> assertThat(piece.span()).isNotEqualTo(Span.MONTH));
            assertThat(pieces.stream().mapToLong(piece -> Duration.between(piece.from(), piece.until()).toNanos()).sum())
                    .isEqualTo(Duration.between(range.start(), range.end()).toNanos());
            assertThat(signs(pieces, near(range))).isBetween(0, 1);
        }
    }

    @Test
    void a_day_of_a_zone_with_half_hours_needs_no_single_calls() {
        DateRange day = new DateRange(START.minus(Duration.ofMinutes(330)), START.plus(Duration.ofMinutes(1_110)));

        assertThat(Piece.of(day, Dimension.ALL)).containsExactly(
                new Piece(0, Span.DAY, 1, START, START.plus(Duration.ofDays(1))), new Piece(0, Span.QUARTER, 1, day.start(), START),
                new Piece(0, Span.QUARTER, -1, day.end(), START.plus(Duration.ofDays(1))));
    }

    @Test
    void reps_have_no_sums_of_quarters() {
        DateRange day = new DateRange(START.minus(Duration.ofHours(2)), START.plus(Duration.ofHours(22)));

        assertThat(Piece.of(day, Dimension.REP)).containsExactly(
                new Piece(0, Span.DAY, 1, START, START.plus(Duration.ofDays(1))), new Piece(0, Span.SINGLE, 1, day.start(), START),
                new Piece(0, Span.SINGLE, -1, day.end(), START.plus(Duration.ofDays(1))));
    }

    @Test
    void all_of_time_is_one_piece() {
        assertThat(Piece.of(DateRange.ALL, Dimension.REP)).containsExactly(new Piece(0, Span.MONTH, 1, DateRange.ALL.start(), DateRange.ALL.end()));
    }

    @Test
    void an_empty_range_has_no_pieces() {
        assertThat(Piece.of(new DateRange(START, START), Dimension.ALL)).isEmpty();
        assertThat(Piece.within(new DateRange(START, START))).isEmpty();
    }

    private DateRange range(Duration most) {
        Instant from = START.plusMillis(random.nextLong(most.toMillis()));
        return new DateRange(from, from.plusMillis(random.nextLong(most.toMillis()) + 1));
    }

    private Instant near(DateRange range) {
        Duration length = Duration.between(range.start(), range.end());
        return range.start().minus(length).plusMillis(random.nextLong(3 * length.toMillis() + 1));
    }

    private static boolean isIn(Instant moment, DateRange range) {
        return !moment.isBefore(range.start()) && moment.isBefore(range.end());
    }

    private static int signs(List<Piece> pieces, Instant moment) {
        return pieces.stream().filter(piece -> isIn(moment, new DateRange(piece.from(), piece.until()))).mapToInt(Piece::sign).sum();
    }

    private static void isWhole(Piece piece) {
        assertThat(piece.from()).isBefore(piece.until());
        Stream.of(piece.from(), piece.until()).forEach(end -> {
            switch (piece.span()) {
                case MONTH -> assertThat(end.atOffset(ZoneOffset.UTC).getDayOfMonth()).isOne();
                case DAY -> assertThat(end.toEpochMilli() % Duration.ofDays(1).toMillis()).isZero();
                case QUARTER -> assertThat(end.toEpochMilli() % Duration.ofMinutes(15).toMillis()).isZero();
                case SINGLE -> { }
            }
        });
    }
}
