package io.leadledger.api.query.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares and means, null where there is nothing to divide by. */
final class Ratio {

    private Ratio() {}

    static @Nullable Double of(double part, long whole) {
        return whole == 0 ? null : part / whole;
    }

    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
