package io.leadledger.automation.webhook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Whose document a subscription follows: what it may hear of, and how {@code data} looks. */
enum Family {
    NEXUS("/api/v1/webhooks", EnumSet.allOf(EventType.class)),
    CALL_CENTER("/v1/webhooks", EnumSet.of(
            EventType.CALL_STARTED, EventType.CALL_COMPLETED, EventType.CALL_FAILED,
            EventType.CAMPAIGN_STARTED, EventType.CAMPAIGN_COMPLETED, EventType.CAMPAIGN_PAUSED));

    private final String path;
    private final Set<EventType> types;
    private final String wire = name().toLowerCase(Locale.ROOT);

    Family(String path, EnumSet<EventType> types) {
        this.path = path;
        this.types = Collections.unmodifiableSet(types);
    }

    /** Where its subscriptions are made. */
    String path() {
        return path;
    }

    Set<EventType> types() {
        return types;
    }

    /** As stored. */
    String wire() {
        return wire;
    }

    static Family ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
