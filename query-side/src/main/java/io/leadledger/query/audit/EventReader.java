package io.leadledger.query.audit;

import io.leadledger.api.LedgerEvent;
import io.leadledger.api.upcasting.StoredEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns rows of the log into the events of today. */
final class EventReader {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private EventReader() {}

    /** Null when the payload cannot be understood: the event is still shown, but changes nothing. */
    static @Nullable LedgerEvent read(LogRow row) {
        LedgerEvent event = StoredEvents.read(row.type(), row.revision(), row.payload().bytes());
        if (event == null) {
            LOG.warn("The event at position {} of type {} cannot be understood", row.position(), row.type());
        }
        return event;
    }
}
