package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.Stamped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of a request is news: asking for what is so already makes no event. */
final class Wanted {

    private static final String CUSTOM_FIELDS = "custom_fields";

    private Wanted() {}

    static Map<String, JsonNode> news(Map<String, JsonNode> asked, Attributes known) {
        Map<String, JsonNode> news = new LinkedHashMap<>();
        asked.forEach((name, value) -> {
            JsonNode wanted = name.equals(CUSTOM_FIELDS) && value.isObject() ? merged(value, known) : value;
            Stamped now = known.entries().get(name);
            boolean same = now == null ? wanted.isNull() : CanonicalJson.of(now.value()).equals(CanonicalJson.of(wanted));
            if (!same) {
                news.put(name, wanted);
            }
        });
        return news;
    }

    /** Custom fields are changed one by one; a null takes one away. */
    private static JsonNode merged(JsonNode asked, Attributes known) {
        JsonNode before = known.newest(CUSTOM_FIELDS);
        ObjectNode merged = before != null && before.isObject() ? before.deepCopy() : asked.deepCopy();
        asked.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        merged.properties().removeIf(field -> field.getValue().isNull());
        return merged;
    }
}
