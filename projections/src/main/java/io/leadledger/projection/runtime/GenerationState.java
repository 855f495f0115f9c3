package io.leadledger.projection.runtime;

import java.util.Locale;

/** What a copy of a projection's tables is for. */
public enum GenerationState {
    /** Being filled; nobody reads it. */
    BUILDING,
    /** The one that readers see. */
    CURRENT,
    /** Replaced by a newer one. */
    RETIRED,
    /** Built to replace the current one, and not found to hold the same. */
    REFUSED;

    /** As stored and shown. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GenerationState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
