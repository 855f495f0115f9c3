package io.leadledger.query.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as CloudEvents 1.0 has it. What has no attribute there is an extension; numbers are text, since a CloudEvents integer
 * has 32 bits.
 */
record CloudEventJson(UUID companyId) {

    void write(JsonGenerator json, EventView event) throws IOException {
        LogRow row = event.row();
        EventMeta meta = event.meta();
        json.writeStartObject();
        json.writeStringField("specversion", "1.0");
        json.writeStringField("id", row.eventId().toString());
        json.writeStringField("source", "/companies/" + companyId);
        json.writeStringField("type", row.type());
        known(json, "subject", subjectOf(event));
        known(json, "time", event.occurredAt());
        json.writeStringField("datacontenttype", "application/json");
        json.writeStringField("recordedat", row.recordedAt().toString());
        json.writeStringField("position", Long.toString(row.position()));
        known(json, "sequence", event.place() == null ? null : Long.toString(event.place().sequence()));
        known(json, "revision", row.revision());
        known(json, "sourceeventid", meta.sourceEventId());
        known(json, "actor", meta.actor());
        known(json, "family", meta.family());
        known(json, "requestid", meta.requestId());
        known(json, "correlationid", meta.correlationId());
        known(json, "causationid", meta.causationId());
        json.writeFieldName("data");
        json.writeRawValue(row.payload());
        json.writeEndObject();
    }

    private static @Nullable String subjectOf(EventView event) {
        return event.kind() == null || event.entityId() == null ? null : event.kind().wireName() + "/" + event.entityId();
    }

    /** An attribute without a value is left out: null is not allowed. */
    private static void known(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
