package io.leadledger.web.limits;

import java.time.Duration;

/**
 * So many requests in each window.
 *
 * @param policy named in the {@code RateLimit} headers
 * @param owner whose requests are counted together
 */
record Limit(String policy, String owner, int requests, Duration window) {

    static Limit perMinute(String policy, String owner, int requests) {
        return new Limit(policy, owner, requests, Duration.ofMinutes(1));
    }

    static Limit perHour(String policy, String owner, int requests) {
        return new Limit(policy, owner, requests, Duration.ofHours(1));
    }
}
