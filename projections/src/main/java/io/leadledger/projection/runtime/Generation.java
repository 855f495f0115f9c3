package io.leadledger.projection.runtime;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One copy of a projection's tables, with its own schema, position and dead letters.
 *
 * @param projection name of the projector: lower-case letters, digits and hyphens
 * @param number from 1
 */
record Generation(String projection, int number) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    Generation {
        if (!NAME.matcher(projection).matches()) {
            throw new IllegalArgumentException("not a name for a projection: " + projection);
        }
    }

    /** Holds its tables. */
    String schema() {
        return sqlName() + "_" + number;
    }

    /** Under which its tokens and dead letters are kept. */
    String processor() {
        return projection + "-" + number;
    }

    /** The name of the projection within SQL. */
    String sqlName() {
        return projection.replace('-', '_').toLowerCase(Locale.ROOT);
    }

    /** What holders of the batch lock and of the repair lock agree on. */
    long lockKey() {
        return processor().hashCode() + ((long) "projection".hashCode() << Integer.SIZE);
    }
}
