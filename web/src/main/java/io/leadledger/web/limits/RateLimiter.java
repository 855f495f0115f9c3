package io.leadledger.web.limits;

/** Counts requests, in this process or for all instances together. */
interface RateLimiter {

    /**
     * @param remaining requests that are left in this window
     * @param secondsToReset until the window ends, at least 1
     */
    record Verdict(boolean allowed, long remaining, long secondsToReset) {}

    Verdict take(Limit limit);
}
