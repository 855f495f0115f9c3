package io.leadledger.intelligence.ask.answer;

import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param value null where there is nothing to make it of
 * @param shown as it is said, with what it was made of
 * @param base of how many calls or leads it is made
 */
record Figure(@Nullable Double value, String shown, long base) {

    static Figure count(long count, String shown, long base) {
        return new Figure((double) count, shown, base);
    }
}
