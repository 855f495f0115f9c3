package io.leadledger.query.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An event in the form of the audit API. The payload is copied as it is stored. */
final class EventJson {

    private static final SerializedString EVENT_ID = new SerializedString("event_id");
    private static final SerializedString SOURCE_EVENT_ID = new SerializedString("source_event_id");
    private static final SerializedString SEQUENCE = new SerializedString("sequence");
    private static final SerializedString POSITION = new SerializedString("position");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString REVISION = new SerializedString("revision");
    private static final SerializedString ENTITY = new SerializedString("entity");
    private static final SerializedString KIND = new SerializedString("kind");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString OCCURRED_AT = new SerializedString("occurred_at");
    private static final SerializedString RECORDED_AT = new SerializedString("recorded_at");
    private static final SerializedString ACTOR = new SerializedString("actor");
    private static final SerializedString FAMILY = new SerializedString("family");
    private static final SerializedString REQUEST_ID = new SerializedString("request_id");
    private static final SerializedString CORRELATION_ID = new SerializedString("correlation_id");
    private static final SerializedString CAUSATION_ID = new SerializedString("causation_id");
    private static final SerializedString PAYLOAD = new SerializedString("payload");
    private static final SerializedString CHANGES = new SerializedString("changes");

    private EventJson() {}

    static void write(JsonGenerator json, EventView event) throws IOException {
        LogRow row = event.row();
        EventMeta meta = event.meta();
        json.writeStartObject();
        text(json, EVENT_ID, row.eventId().toString());
        text(json, SOURCE_EVENT_ID, meta.sourceEventId());
        if (event.place() != null) {
            json.writeFieldName(SEQUENCE);
            json.writeNumber(event.place().sequence());
        }
        json.writeFieldName(POSITION);
        json.writeNumber(row.position());
        text(json, TYPE, row.type());
        text(json, REVISION, row.revision());
        json.writeFieldName(ENTITY);
        json.writeStartObject();
        text(json, KIND, event.kind() == null ? null : event.kind().wireName());
        text(json, ID, event.entityId());
        json.writeEndObject();
        text(json, OCCURRED_AT, event.occurredAt());
        text(json, RECORDED_AT, row.recordedAt().toString());
        text(json, ACTOR, meta.actor());
        text(json, FAMILY, meta.family());
        text(json, REQUEST_ID, meta.requestId());
        text(json, CORRELATION_ID, meta.correlationId());
        text(json, CAUSATION_ID, meta.causationId());
        json.writeFieldName(PAYLOAD);
        json.writeRawValue(row.payload());
        if (event.place() != null) {
            json.writeFieldName(CHANGES);
            json.writeObject(event.place().changes());
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, SerializedString name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }
}
