package io.leadledger.query.callcenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import java.io.UncheckedIOException;

/** Reads what projections stored, by the same mapper. */
final class StoredJson {

    private StoredJson() {}

    static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
