package io.leadledger.query.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.leadledger.api.MetaKeys;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * From whom an event came and what it belongs to; null where the log does not tell.
 *
 * @param causationId the message that led to the event; of an ingested one, the ingestion
 */
record EventMeta(
        @Nullable String actor,
        @Nullable String family,
        @Nullable String requestId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String sourceEventId) {

    private static final String CAUSATION_ID = "causation_id";

    /** Axon's name for the message an event was published under. */
    private static final String ORIGIN = "correlationId";

    static EventMeta of(RawJson metaData) {
        String actor = null;
        String family = null;
        String requestId = null;
        String correlationId = null;
        String causationId = null;
        String ingestionId = null;
        String origin = null;
        String sourceEventId = null;
        try (JsonParser json = LogJson.parser(metaData)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                    json.nextToken();
                    String value = json.getValueAsString();
                    switch (name) {
                        case MetaKeys.ACTOR -> actor = value;
                        case MetaKeys.FAMILY -> family = value;
                        case MetaKeys.REQUEST_ID -> requestId = value;
                        case MetaKeys.CORRELATION_ID -> correlationId = value;
                        case MetaKeys.INGESTION_ID -> ingestionId = value;
                        case MetaKeys.SOURCE_EVENT_ID -> sourceEventId = value;
                        case CAUSATION_ID -> causationId = value;
                        case ORIGIN -> origin = value;
                        default -> json.skipChildren();
                    }
                }
            }
        } catch (IOException notReadable) {
            // An auditor still sees the event, with what could be read before.
        }
        String cause = causationId != null ? causationId : ingestionId != null ? ingestionId : origin;
        return new EventMeta(actor, family, requestId, correlationId, cause, sourceEventId);
    }
}
