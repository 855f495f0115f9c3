package io.leadledger.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes events one after another and writes each at once. */
interface EventSink {

    void write(EventView event) throws IOException;

    /** @param around what is said of the events as a whole, where the form has a place for it */
    void finish(Map<String, @Nullable Object> around) throws IOException;

    /** A page: JSON comes as an object that holds the events. */
    static EventSink page(EventFormat format, UUID companyId, OutputStream out) throws IOException {
        return format == EventFormat.JSON
                ? new JsonSink(out, JsonSink.Frame.OBJECT, EventJson::write)
                : stream(format, companyId, out, true);
    }

    /** A stream without end: JSON comes as an array. */
    static EventSink stream(EventFormat format, UUID companyId, OutputStream out) throws IOException {
        return stream(format, companyId, out, false);
    }

    private static EventSink stream(EventFormat format, UUID companyId, OutputStream out, boolean placed) throws IOException {
        CloudEventJson cloudEvents = new CloudEventJson(companyId);
        return switch (format) {
            case JSON -> new JsonSink(out, JsonSink.Frame.ARRAY, EventJson::write);
            case NDJSON -> new JsonSink(out, JsonSink.Frame.LINES, EventJson::write);
            case CLOUDEVENTS_BATCH -> new JsonSink(out, JsonSink.Frame.ARRAY, cloudEvents::write);
            case CLOUDEVENTS_LINES -> new JsonSink(out, JsonSink.Frame.LINES, cloudEvents::write);
            case CSV -> new CsvSink(out, placed);
        };
    }
}
