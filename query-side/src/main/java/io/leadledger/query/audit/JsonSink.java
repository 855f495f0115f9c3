package io.leadledger.query.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON, whatever one event looks like in it. */
final class JsonSink implements EventSink {

    /** What is around the events. */
    enum Frame {
        OBJECT,
        ARRAY,
        LINES
    }

    interface Encoder {
        void write(JsonGenerator json, EventView event) throws IOException;
    }

    private final JsonGenerator json;
    private final Frame frame;
    private final Encoder encoder;
    private boolean empty = true;

    JsonSink(OutputStream out, Frame frame, Encoder encoder) throws IOException {
        this.json = LogJson.generator(out).setRootValueSeparator(new SerializedString("\n"));
        this.frame = frame;
        this.encoder = encoder;
        switch (frame) {
            case OBJECT -> {
                json.writeStartObject();
                json.writeArrayFieldStart("events");
            }
            case ARRAY -> json.writeStartArray();
            case LINES -> {}
        }
    }

    @Override
    public void write(EventView event) throws IOException {
        encoder.write(json, event);
        empty = false;
    }

    @Override
    public void finish(Map<String, @Nullable Object> around) throws IOException {
        switch (frame) {
            case OBJECT -> {
                json.writeEndArray();
                for (Map.Entry<String, @Nullable Object> said : around.entrySet()) {
                    json.writeObjectField(said.getKey(), said.getValue());
                }
                json.writeEndObject();
            }
            case ARRAY -> json.writeEndArray();
            case LINES -> {
                if (!empty) {
                    json.writeRaw('\n');
                }
            }
        }
        json.close();
    }
}
