package io.leadledger.query.list;

import io.leadledger.web.request.Fields;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a list can be sorted by.
 *
 * @param wire as callers name it
 * @param column SQL of the value
 */
public record Sort(String wire, String column, Type type) {

    /** A type of column, with the form its values have in a cursor. */
    public enum Type {
        TIME("timestamptz"),
        DAY("date"),
        NUMBER("numeric"),
        TEXT("text");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    private static final int MOST_DIGITS = 1_000;

    String parameter(String name) {
        return "cast(:" + name + " as " + type.sql + ")";
    }

    /** The value of a row as text, such that PostgreSQL reads it back exactly. */
    @Nullable String keyOf(ResultSet row, String alias) throws SQLException {
        if (type == Type.TIME) {
            OffsetDateTime time = row.getObject(alias, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }
        return row.getString(alias);
    }

    /** Whether a text, which a caller may have made up, is one that {@link #keyOf} could have given. */
    boolean isKey(@Nullable String key) {
        if (key == null) {
            return true;
        }
        try {
            return switch (type) {
                case TIME -> isYear(Instant.parse(key).atOffset(ZoneOffset.UTC).getYear());
                case DAY -> isYear(LocalDate.parse(key).getYear());
                case NUMBER -> isNumber(key);
                case TEXT -> Fields.isKeepable(key);
            };
        } catch (DateTimeException | NumberFormatException unreadable) {
            return false;
        }
    }

    private static boolean isNumber(String key) {
        if (!key.matches("-?[0-9.]{1,2100}")) {
            return false;
        }
        BigDecimal number = new BigDecimal(key);
        return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
    }

    private static boolean isYear(int year) {
        return year >= 1 && year <= 9999;
    }
}
