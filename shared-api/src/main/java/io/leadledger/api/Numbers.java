package io.leadledger.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that can be reckoned with. {@code 1e-999999999} is a few bytes to post and a gigabyte to round, so whatever is made a number of a
 * text passes here.
 */
public final class Numbers {

    public static final int MOST_DIGITS = 400;

    private static final int LONGEST = 2 * MOST_DIGITS + 20;

    private Numbers() {}

    /** Null for a text that is no number, or one of too many digits. */
    public static @Nullable BigDecimal parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            return isBounded(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** At most so many digits before the point, and after it. */
    public static boolean isBounded(BigDecimal number) {
        long digitsBeforePoint = (long) number.precision() - number.scale();
        return Math.abs(digitsBeforePoint) <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
