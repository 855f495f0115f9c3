package io.leadledger.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Windows rather than a steady trickle: the documents promise a number of requests a minute, and exactly that number is let through. */
@Component
final class LocalRateLimiter implements RateLimiter {

    private final Cache<Limit, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).maximumSize(100_000).build();

    @Override
    public Verdict take(Limit limit) {
        ConsumptionProbe probe = buckets.get(limit, LocalRateLimiter::bucket).tryConsumeAndReturnRemaining(1);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Verdict(probe.isConsumed(), probe.getRemainingTokens(), Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds()));
    }

    private static Bucket bucket(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.requests()).refillIntervally(limit.requests(), limit.window()))
                .build();
    }
}
