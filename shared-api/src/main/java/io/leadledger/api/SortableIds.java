package io.leadledger.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** Ids that we make ourselves: the documented prefix, then text that sorts by the time of creation. */
public final class SortableIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 8;

    private static final int HEX_RANDOM_BYTES = 6;

    private SortableIds() {}

    /** The call center's form: 24 hex digits, 12 of milliseconds and 12 random ones. */
    public static String hex(Clock clock) {
        byte[] random = new byte[HEX_RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().toHexDigits(clock.millis(), 12) + HexFormat.of().formatHex(random);
    }

    /** @param prefix such as {@code lead_}; what follows is 12 hex digits of milliseconds and 16 random ones */
    public static String next(String prefix, Clock clock) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return prefix + HexFormat.of().toHexDigits(clock.millis(), 12) + HexFormat.of().formatHex(random);
    }
}
