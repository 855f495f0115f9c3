package io.leadledger.automation.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something worth telling, as one of the families tells it.
 *
 * @param data the {@code data} of the message
 */
record Occurrence(Family family, EventType type, ObjectNode data) {

    private static final String RECORDING = "recording";

    /** @param occurredAt the time of the fact, which may be long before we heard of it */
    static Occurrence of(EventType type, Instant occurredAt) {
        return new Occurrence(Family.NEXUS, type, JsonNodeFactory.instance.objectNode().put("occurred_at", occurredAt.toString()));
    }

    static Occurrence inCallCenter(EventType type) {
        return new Occurrence(Family.CALL_CENTER, type, JsonNodeFactory.instance.objectNode());
    }

    /** @param path of ours; null when there is no recording */
    Occurrence withRecording(@Nullable String path) {
        return with(RECORDING, path);
    }

    /**
     * With the address of the recording made whole for one subscriber.
     *
     * @param origin where that subscriber finds us; null when its messages hold no address of ours
     */
    Occurrence from(@Nullable String origin) {
        String path = data.path(RECORDING).textValue();
        return origin == null || path == null ? this : new Occurrence(family, type, data.deepCopy().put(RECORDING, origin + path));
    }

    Occurrence with(String name, @Nullable String value) {
        data.put(name, value);
        return this;
    }

    Occurrence with(String name, @Nullable BigDecimal value) {
        data.put(name, value);
        return this;
    }

    Occurrence with(String name, @Nullable JsonNode value) {
        data.set(name, value);
        return this;
    }

    Occurrence with(String name, int value) {
        data.put(name, value);
        return this;
    }

    Occurrence with(String name, boolean value) {
        data.put(name, value);
        return this;
    }
}
