package io.leadledger.intelligence.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.EventJson;
import io.leadledger.api.EventTypes;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.upcasting.Upcasters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads rows of the log that hold the columns {@code payload_type}, {@code payload_revision} and {@code payload}. */
public final class StoredEvent {

    private static final ObjectMapper JSON = EventJson.mapper();

    private StoredEvent() {}

    /** Null for what cannot be understood: one such event must not take every score away. */
    public static @Nullable LedgerEvent of(ResultSet row) throws SQLException {
        String type = row.getString("payload_type");
        String revision = row.getString("payload_revision");
        byte[] payload = row.getBytes("payload");
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
            throw new UncheckedIOException(e);
        }
    }
}
