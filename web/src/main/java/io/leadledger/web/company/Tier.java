package io.leadledger.web.company;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a company has paid for; NexusCRM's limits and quotas depend on it. */
public enum Tier {
    STARTER,
    PROFESSIONAL,
    ENTERPRISE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tier> of(String wire) {
        return Stream.of(values()).filter(tier -> tier.wire().equals(wire)).findFirst();
    }
}
