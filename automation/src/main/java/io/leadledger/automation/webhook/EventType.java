package io.leadledger.automation.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one can subscribe to: NexusCRM's events and the call center's. */
enum EventType {
    LEAD_CREATED,
    LEAD_SCORE_CHANGED,
    LEAD_STAGE_CHANGED,
    DEAL_CREATED,
    DEAL_STAGE_CHANGED,
    DEAL_WON,
    DEAL_LOST,
    CALL_STARTED,
    CALL_COMPLETED,
    CALL_FAILED,
    CALL_TRANSCRIBED,
    CAMPAIGN_STARTED,
    CAMPAIGN_COMPLETED,
    CAMPAIGN_PAUSED;

    private final String wire = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");

    /** As documented, such as {@code lead.score_changed}. */
    String wire() {
        return wire;
    }

    static Optional<EventType> ofWire(String wire) {
        return Stream.of(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
