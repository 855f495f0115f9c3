package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.Numbers;
import io.leadledger.api.StreamId;
import io.leadledger.api.Timestamps;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one and knows which were not read, so that nothing posted is dropped. */
public final class ItemFields {

    private final String path;
    private final Map<String, JsonNode> unread = new LinkedHashMap<>();

    /** @param path what errors put before a field's name, such as {@code data.} */
    public ItemFields(ObjectNode fields, String path) {
        this.path = path;
        fields.properties().forEach(field -> unread.put(field.getKey(), field.getValue()));
    }

    public boolean has(String name) {
        return !node(name).isNull();
    }

    /** The value and how it was read are settled; null when absent, null or blank. */
    public @Nullable String text(String name) {
        return take(name, value -> {
            if (value.isContainerNode()) {
                throw ItemRejected.invalid(path + name, "must be text");
            }
            return value.asText().isBlank() ? null : value.asText();
        });
    }

    /** The text of a field that stays among the {@link #rest}. */
    public @Nullable String peek(String name) {
        JsonNode value = node(name);
        return value.isContainerNode() || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }

    public String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw ItemRejected.missing(path + name);
        }
        return text;
    }

    /** An external id: kept verbatim, at most 512 bytes. */
    public @Nullable String id(String name) {
        String id = text(name);
        if (id != null && id.getBytes(StandardCharsets.UTF_8).length > StreamId.MAX_EXTERNAL_ID_BYTES) {
            throw ItemRejected.invalid(path + name, "must be at most " + StreamId.MAX_EXTERNAL_ID_BYTES + " bytes");
        }
        return id;
    }

    public String requiredId(String name) {
        String id = id(name);
        if (id == null) {
            throw ItemRejected.missing(path + name);
        }
        return id;
    }

    public @Nullable Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : Timestamps.parse(text);
        } catch (DateTimeException notATimestamp) {
            throw ItemRejected.invalid(path + name, "must be an ISO 8601 timestamp");
        }
    }

    public @Nullable BigDecimal number(String name) {
        return take(name, value -> {
            BigDecimal number = value.isNumber() ? value.decimalValue() : Numbers.parse(value.asText());
            if (number == null) {
                throw ItemRejected.invalid(path + name, "must be a number");
            }
            return number;
        });
    }

    /** A number of at least 0, such as a duration. */
    public @Nullable BigDecimal amount(String name) {
        BigDecimal amount = number(name);
        if (amount != null && amount.signum() < 0) {
            throw ItemRejected.invalid(path + name, "must not be negative");
        }
        return amount;
    }

    public @Nullable BigDecimal between(String name, int least, int most) {
        BigDecimal number = number(name);
        if (number != null && (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw ItemRejected.invalid(path + name, "must be from " + least + " to " + most);
        }
        return number;
    }

    /** One of the five dimensions of an extraction. */
    @Nullable Integer dimension(String name) {
        BigDecimal number = between(name, 1, 3);
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            throw ItemRejected.invalid(path + name, "must be a whole number");
        }
        return number == null ? null : number.intValue();
    }

    public @Nullable JsonNode any(String name) {
        return take(name, Function.identity());
    }

    /** Fields that nobody asked for, nulls included. */
    public Map<String, JsonNode> rest() {
        return Map.copyOf(unread);
    }

    private <T> @Nullable T take(String name, Function<JsonNode, @Nullable T> reader) {
        JsonNode value = node(name);
        T read = value.isNull() ? null : reader.apply(value);
        unread.remove(name);
        return read;
    }

    private JsonNode node(String name) {
        return unread.getOrDefault(name, NullNode.instance);
    }
}
