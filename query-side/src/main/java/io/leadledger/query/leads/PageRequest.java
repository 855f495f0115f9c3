package io.leadledger.query.leads;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, in which order.
 *
 * @param limit 1 to 100
 * @param offset 0 with a cursor
 */
record PageRequest(LeadSort sort, boolean descending, int limit, int offset, @Nullable Cursor cursor) {

    /** One more than asked for shows whether there are more. */
    int wanted() {
        return limit + 1;
    }

    /** How many leads are passed or shown when one more than the page is known. */
    int last() {
        return offset + wanted();
    }
}
