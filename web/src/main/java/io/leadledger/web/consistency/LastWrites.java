package io.leadledger.web.consistency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadledger.web.security.Caller;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where in the log each credential wrote last, as far as it wrote here and just now. */
@Component
public class LastWrites {

    static final Duration MEMORY = Duration.ofSeconds(2);

    private final Cache<Writer, Long> positions = Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(100_000).build();

    private record Writer(UUID companyId, String credentialId) {}

    /** To be called once the events are durable, before the answer. */
    public void record(Caller caller, long position) {
        positions.asMap().merge(writer(caller), position, Math::max);
    }

    OptionalLong of(Caller caller) {
        Long position = positions.getIfPresent(writer(caller));
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private static Writer writer(Caller caller) {
        return new Writer(caller.companyId(), caller.credentialId());
    }
}
