package io.leadledger.intelligence.ask.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as they are said. */
final class Shown {

    /** Places at which only the binary fraction differs from the number that is meant: 28.749999999999996 is 28.75. */
    private static final int NOISE = 9;

    private Shown() {}

    /** Of a share from 0 to 1, with one decimal unless it is whole. */
    static String percent(@Nullable Double share) {
        return share == null ? "unknown" : decimal(share * 100, 1) + "%";
    }

    static String decimal(@Nullable Double number, int places) {
        if (number == null) {
            return "unknown";
        }
        BigDecimal exact = BigDecimal.valueOf(number).setScale(NOISE, RoundingMode.HALF_UP);
        BigDecimal rounded = exact.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    static String calls(long count) {
        return count + (count == 1 ? " call" : " calls");
    }

    static String leads(long count) {
        return count + (count == 1 ? " lead" : " leads");
    }
}
