package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.StreamId;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request's body, read field by field. What is read is taken out; the rest is kept as the caller's own fields. */
public final class CrmBody {

    private static final int LONGEST = 10_000;

    private final Map<String, JsonNode> unread = new LinkedHashMap<>();
    private final Map<String, JsonNode> kept = new LinkedHashMap<>();

    /** @throws LedgerException when it is not one JSON object */
    CrmBody(byte[] json) {
        try {
            ObjectNode object = ItemJson.read(json);
            object.properties().forEach(field -> unread.put(field.getKey(), field.getValue()));
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    public boolean has(String name) {
        JsonNode value = unread.get(name);
        return value != null && !value.isNull();
    }

    /** Null for what is absent, null or blank. */
    public @Nullable String text(String name) {
        JsonNode value = unread.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isContainerNode()) {
            throw LedgerException.invalid(name, "must be text");
        }
        String text = value.asText();
        if (text.length() > LONGEST) {
            throw LedgerException.invalid(name, "must have at most " + LONGEST + " characters");
        }
        return text.isBlank() ? null : text;
    }

    /** An external id. */
    public @Nullable String id(String name) {
        String id = text(name);
        if (id != null && id.getBytes(StandardCharsets.UTF_8).length > StreamId.MAX_EXTERNAL_ID_BYTES) {
            throw LedgerException.invalid(name, "must be at most " + StreamId.MAX_EXTERNAL_ID_BYTES + " bytes");
        }
        return id;
    }

    /** One of these words, in lower case. */
    @Nullable String word(String name, Set<String> words) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw LedgerException.invalid(name, "must be one of " + String.join(", ", words.stream().sorted().toList()));
        }
        return word;
    }

    boolean flag(String name) {
        JsonNode value = unread.remove(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw LedgerException.invalid(name, "must be true or false");
        }
        return value.booleanValue();
    }

    List<String> texts(String name) {
        JsonNode value = unread.remove(name);
        List<String> texts = new ArrayList<>();
        if (value == null || value.isNull()) {
            return texts;
        }
        checkTexts(name, value);
        value.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void checkTexts(String name, JsonNode value) {
        if (!value.isArray()) {
            throw LedgerException.invalid(name, "must be a list of texts");
        }
        value.forEach(text -> {
            if (!text.isTextual() || text.asText().isBlank()) {
                throw LedgerException.invalid(name, "must be a list of texts");
            }
        });
    }

    /** A user's id, or an object that holds one. */
    @Nullable JsonNode owner() {
        JsonNode owner = unread.remove("owner");
        String id = id("owner_id");
        if (owner == null || owner.isNull()) {
            return id == null ? null : TextNode.valueOf(id);
        }
        boolean named = owner.isTextual() ? !owner.asText().isBlank() : owner.isObject() && owner.path("user_id").isTextual();
        if (!named) {
            throw LedgerException.invalid("owner", "must be an id or an object with a user_id");
        }
        return owner;
    }

    public void keepText(String name) {
        boolean cleared = unread.get(name) != null && unread.get(name).isNull();
        String text = text(name);
        if (text != null) {
            kept.put(name, TextNode.valueOf(text));
        } else if (cleared) {
            kept.put(name, NullNode.instance);
        }
    }

    /** @param most null when there is no upper bound */
    void keepNumber(String name, @Nullable Integer most) {
        keep(name, value -> {
            boolean allowed = value.isNumber() && value.decimalValue().signum() >= 0
                    && (most == null || value.decimalValue().compareTo(BigDecimal.valueOf(most)) <= 0);
            if (!allowed) {
                throw LedgerException.invalid(name, most == null ? "must be a number of at least 0" : "must be a number from 0 to " + most);
            }
        });
    }

    void keepDay(String name) {
        keep(name, value -> {
            try {
                LocalDate.parse(value.asText());
            } catch (DateTimeException notADay) {
                throw LedgerException.invalid(name, "must be a date, YYYY-MM-DD");
            }
        });
    }

    public void keepObject(String name) {
        keep(name, value -> {
            if (!value.isObject()) {
                throw LedgerException.invalid(name, "must be an object");
            }
        });
    }

    void keepObjects(String name) {
        keep(name, value -> {
            boolean objects = value.isArray();
            for (JsonNode each : value) {
                objects &= each.isObject();
            }
            if (!objects) {
                throw LedgerException.invalid(name, "must be a list of objects");
            }
        });
    }

    void keepTexts(String name) {
        keep(name, value -> checkTexts(name, value));
    }

    private void keep(String name, Consumer<JsonNode> check) {
        JsonNode value = unread.remove(name);
        if (value != null) {
            if (!value.isNull()) {
                check.accept(value);
            }
            kept.put(name, value);
        }
    }

    public void refuse(String... readOnly) {
        for (String name : readOnly) {
            if (unread.containsKey(name)) {
                throw LedgerException.invalid(name, "cannot be written");
            }
        }
    }

    void keepDefault(String name, String value) {
        kept.putIfAbsent(name, TextNode.valueOf(value));
    }

    @Nullable String keptText(String name) {
        JsonNode value = kept.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** What was kept, and what nobody asked for. */
    public Map<String, JsonNode> attributes() {
        Map<String, JsonNode> attributes = new LinkedHashMap<>(kept);
        unread.forEach(attributes::putIfAbsent);
        return attributes;
    }
}
