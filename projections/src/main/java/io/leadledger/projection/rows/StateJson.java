package io.leadledger.projection.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import java.io.UncheckedIOException;

/** States as JSON in a column, such that reading gives what was written. */
public final class StateJson {

    private StateJson() {}

    public static String write(Object state) {
        try {
            return EventJson.mapper().writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
