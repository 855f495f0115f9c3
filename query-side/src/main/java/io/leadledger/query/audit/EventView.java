package io.leadledger.query.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.leadledger.api.EntityKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as auditors see it.
 *
 * @param kind null for a type that belongs to no kind of entity
 * @param entityId external id; null when the payload does not tell
 * @param occurredAt ISO 8601 as stored; null when the payload does not tell
 * @param place null outside a history
 */
record EventView(
        LogRow row, @Nullable EntityKind kind, @Nullable String entityId, @Nullable String occurredAt, EventMeta meta, @Nullable Place place) {

    private static final Map<String, EntityKind> KINDS =
            Stream.of(EntityKind.values()).collect(Collectors.toUnmodifiableMap(EntityKind::wireName, Function.identity()));

    private static final String OCCURRED_AT = "occurred_at";

    /**
     * @param sequence from 0, in the history that was asked for
     * @param changes what the event changed on its entity
     */
    record Place(long sequence, List<Change> changes) {}

    static EventView of(LogRow row) {
        return of(row, null);
    }

    /** Reads no more of the payload than it has to: the id comes first, the time last. */
    static EventView of(LogRow row, @Nullable Place place) {
        EntityKind kind = kindOf(row.type());
        String idField = kind == null ? null : kind.wireName() + "_id";
        String entityId = null;
        String occurredAt = null;
        try (JsonParser json = LogJson.parser(row.payload())) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                    json.nextToken();
                    if (name.equals(idField)) {
                        entityId = json.getValueAsString();
                    } else if (name.equals(OCCURRED_AT)) {
                        occurredAt = json.getValueAsString();
                    } else {
                        json.skipChildren();
                    }
                }
            }
        } catch (IOException notReadable) {
            // An auditor still sees the event, with what could be read before.
        }
        return new EventView(row, kind, entityId, occurredAt, EventMeta.of(row.metaData()), place);
    }

    private static @Nullable EntityKind kindOf(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? null : KINDS.get(type.substring(0, dot));
    }
}
