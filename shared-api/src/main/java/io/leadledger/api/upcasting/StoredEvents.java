package io.leadledger.api.upcasting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.EventJson;
import io.leadledger.api.EventTypes;
import io.leadledger.api.LedgerEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Turns what is stored in the log into the events of today, for all who read it without Axon. */
public final class StoredEvents {

    private static final ObjectMapper JSON = EventJson.mapper();

    private StoredEvents() {}

    /**
     * Null when the payload cannot be understood: one such event must not hide all others.
     *
     * @param revision of the stored payload, which may be older than the one written today; null when none was stored
     */
    public static @Nullable LedgerEvent read(String type, @Nullable String revision, byte[] payload) {
        try {
            Class<? extends LedgerEvent> eventClass = EventTypes.classOf(type);
            if (!Upcasters.concerns(type, revision)) {
                return JSON.readValue(payload, eventClass);
            }
            JsonNode stored = JSON.readTree(payload);
            return JSON.treeToValue(Upcasters.upcast(type, revision, stored).payload(), eventClass);
        } catch (JsonProcessingException | IllegalArgumentException notUnderstood) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }
}
