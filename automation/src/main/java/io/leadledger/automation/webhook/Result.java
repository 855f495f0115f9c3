package io.leadledger.automation.webhook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** @param status HTTP status; null when none came */
record Result(Outcome outcome, @Nullable Integer status) {

    /** How an attempt ended. */
    enum Outcome {
        DELIVERED,
        /** Answered 410: nobody lives there any more. */
        GONE,
        /** Answered 3xx, which is not followed. */
        REDIRECTED,
        /** Answered another status than 2xx. */
        REFUSED,
        /** Did not answer in time. */
        TIMEOUT,
        /** The name stands for nothing, or for an address that may not be connected to. */
        BAD_ADDRESS,
        /** No connection, or what came was not HTTP. */
        UNREACHABLE,
        /** Our instance ended before it knew. */
        LOST;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Result of(Outcome outcome) {
        return new Result(outcome, null);
    }

    static Result ofStatus(int status) {
        Outcome outcome = status >= 200 && status < 300 ? Outcome.DELIVERED
                : status >= 300 && status < 400 ? Outcome.REDIRECTED
                : status == 410 ? Outcome.GONE
                : Outcome.REFUSED;
        return new Result(outcome, status);
    }

    boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }
}
