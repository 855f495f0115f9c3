package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PieceTest {

    private static final Instant START = Instant.parse("2025-03-29T00:00:00Z");

    @Test
    void a_range_is_split_without_gap_or_overlap() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Instant from = START.plusMillis(random.nextInt(400_000_000));
            Instant until = from.plusMillis(random.nextInt(400_000_000) + 1);
            List<Piece> pieces = Piece.of(new DateRange(from, until));

            assertThat(pieces).hasSizeLessThanOrEqualTo(5).allSatisfy(PieceTest::isWhole);
            assertThat(pieces.getFirst().from()).isEqualTo(from);
            assertThat(pieces.getLast().until()).isEqualTo(until);
            for (int next = 1; next < pieces.size(); next++) {
                assertThat(pieces.get(next).from()).isEqualTo(pieces.get(next - 1).until());
            }
        }
    }

    private static void isWhole(Piece piece) {
        long unit = switch (piece.span()) {
            case DAY -> Duration.ofDays(1).toMillis();
            case QUARTER -> Duration.ofMinutes(15).toMillis();
            case SINGLE -> 1;
        };
        assertThat(piece.from()).isBefore(piece.until());
        assertThat(piece.from().toEpochMilli() % unit).isZero();
        assertThat(piece.until().toEpochMilli() % unit).isZero();
    }

    @Test
    void a_day_of_a_zone_with_half_hours_needs_no_single_calls() {
        DateRange day = new DateRange(START.minus(Duration.ofMinutes(330)), START.plus(Duration.ofMinutes(1_110)));

        assertThat(Piece.of(day)).containsExactly(new Piece(0, Piece.Span.QUARTER, day.start(), day.end()));
    }

    @Test
    void an_empty_range_has_no_pieces() {
        assertThat(Piece.of(new DateRange(START, START))).isEmpty();
    }
}
