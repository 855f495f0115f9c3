package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.query.analytics.Piece.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Pieces as parameters of a statement. */
final class PieceColumns {

    /** For a {@code from} clause: period, span, sign, from_at, until_at. */
    private static final String TABLE = """
            unnest(cast(:periods as integer[]), cast(:spans as text[]), cast(:signs as integer[]), cast(:froms as timestamptz[]),
                   cast(:untils as timestamptz[]))
              as p(period, span, sign, from_at, until_at)""";

    private PieceColumns() {}

    /**
     * For a {@code from} clause: each piece with the rows of {@code :company} in it. Each is looked up by itself ({@code offset 0}): for a
     * statement that is prepared, the planner knows neither how many there are nor how short, and would rather read all of a company.
     *
     * @param time column by which a row lies in a piece
     * @param conditions of the row, each after an {@code and}
     */
    static String rowsOf(String table, String alias, String time, String conditions) {
        return """
                %s cross join lateral (
                  select * from %s as %s where %3$s.company_id = :company and %3$s.%s >= p.from_at and %3$s.%4$s < p.until_at%s
                  offset 0) as %3$s""".formatted(TABLE, table, alias, time, conditions);
    }

    static Map<String, Object> of(List<Piece> pieces) {
        return Map.of(
                "periods", pieces.stream().map(Piece::period).toArray(Integer[]::new),
                "spans", texts(pieces, piece -> piece.span().name().toLowerCase(Locale.ROOT)),
                "signs", pieces.stream().map(Piece::sign).toArray(Integer[]::new),
                "froms", texts(pieces, piece -> moment(piece.from())),
                "untils", texts(pieces, piece -> moment(piece.until())));
    }

    static boolean haveSingle(List<Piece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.span() == Span.SINGLE);
    }

    private static String[] texts(List<Piece> pieces, Function<Piece, String> text) {
        return pieces.stream().map(text).toArray(String[]::new);
    }

    /** PostgreSQL does not read years beyond these as Java writes them. */
    private static String moment(Instant moment) {
        return moment.isBefore(DateRange.ALL.start()) ? "-infinity" : moment.isBefore(DateRange.ALL.end()) ? moment.toString() : "infinity";
    }
}
