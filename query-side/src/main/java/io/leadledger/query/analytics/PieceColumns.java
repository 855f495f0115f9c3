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

    /** For a {@code from} clause: period, span, from_at, until_at. */
    static final String TABLE = """
            unnest(cast(:periods as integer[]), cast(:spans as text[]), cast(:froms as timestamptz[]), cast(:untils as timestamptz[]))
              as p(period, span, from_at, until_at)""";

    private PieceColumns() {}

    static Map<String, Object> of(List<Piece> pieces) {
        return Map.of(
                "periods", pieces.stream().map(Piece::period).toArray(Integer[]::new),
                "spans", texts(pieces, piece -> piece.span().name().toLowerCase(Locale.ROOT)),
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
