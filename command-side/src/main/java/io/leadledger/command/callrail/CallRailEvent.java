package io.leadledger.command.callrail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

enum CallRailEvent {
    CALL_STARTED,
    CALL_COMPLETED,
    RECORDING_READY;

    /** As in the path. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CallRailEvent> of(String wire) {
        return Stream.of(values()).filter(event -> event.wire().equals(wire)).findFirst();
    }
}
