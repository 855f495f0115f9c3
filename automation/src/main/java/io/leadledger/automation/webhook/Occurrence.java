package io.leadledger.automation.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something worth telling.
 *
 * @param data the {@code data} of the message
 */
record Occurrence(EventType type, ObjectNode data) {

    /** @param occurredAt the time of the fact, which may be long before we heard of it */
    static Occurrence of(EventType type, Instant occurredAt) {
        return new Occurrence(type, JsonNodeFactory.instance.objectNode().put("occurred_at", occurredAt.toString()));
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

    Occurrence with(String name, boolean value) {
        data.put(name, value);
        return this;
    }
}
