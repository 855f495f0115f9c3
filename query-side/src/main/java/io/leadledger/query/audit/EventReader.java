package io.leadledger.query.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventTypes;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.upcasting.Upcasters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns stored events into the events of today. */
final class EventReader {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private EventReader() {}

    /** Null when the payload cannot be understood: the event is still shown, but changes nothing. */
    static @Nullable LedgerEvent read(LogRow row) {
        try {
            Class<? extends LedgerEvent> type = EventTypes.classOf(row.type());
            if (!Upcasters.concerns(row.type(), row.revision())) {
                return LogJson.MAPPER.readValue(row.payload().bytes(), type);
            }
            JsonNode stored = LogJson.MAPPER.readTree(row.payload().bytes());
            return LogJson.MAPPER.treeToValue(Upcasters.upcast(row.type(), row.revision(), stored).payload(), type);
        } catch (JsonProcessingException | IllegalArgumentException notUnderstood) {
            LOG.warn("The event at position {} of type {} cannot be understood", row.position(), row.type());
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }
}
